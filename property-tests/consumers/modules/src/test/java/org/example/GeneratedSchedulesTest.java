package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lehr.property.Monotone;
import dev.lehr.schedule.Schedule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// jqwik finds the generators in the named module, as `module-info` provides them.
class GeneratedSchedulesTest {
    @Property(tries = 30, seed = "1")
    void twiceReversed(@ForAll @Monotone(Monotone.Way.RISING) Schedule schedule) {
        Schedule ending = schedule.take(20);
        assertEquals(ending.at(7), ending.reverse().reverse().at(7));
        assertTrue(ending.at(7) <= ending.at(8), ending::toString);
    }
}
