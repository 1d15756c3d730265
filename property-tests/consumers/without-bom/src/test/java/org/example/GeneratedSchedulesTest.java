package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lehr.schedule.Schedule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// A test that would pass.
class GeneratedSchedulesTest {
    @Property(tries = 10, seed = "1")
    void isItself(@ForAll Schedule schedule) {
        assertEquals(schedule, schedule);
    }
}
