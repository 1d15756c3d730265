package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lehr.property.Monotone;
import dev.lehr.property.NonNegative;
import dev.lehr.property.Periodic;
import dev.lehr.property.Schedules;
import dev.lehr.property.Within;
import dev.lehr.schedule.Schedule;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/// jqwik finds the generators by itself, and the annotations narrow them.
class GeneratedSchedulesTest {
    private static final String SEED = "1";
    private static final int TRIES = 30;

    private static IntStream steps() {
        return IntStream.range(0, 50);
    }

    @Property(tries = TRIES, seed = SEED)
    void clampingTwiceIsClampingOnce(@ForAll Schedule schedule, @ForAll @DoubleRange(max = 100) double step) {
        Schedule once = schedule.clamp(0.0, 1.0);
        assertEquals(once.at(step), once.clamp(0.0, 1.0).at(step));
    }

    @Property(tries = TRIES, seed = SEED)
    void falling(@ForAll @Monotone(Monotone.Way.FALLING) Schedule schedule) {
        assertTrue(steps().allMatch(step -> schedule.at(step + 1) <= schedule.at(step)), schedule::toString);
    }

    @Property(tries = TRIES, seed = SEED)
    void periodic(@ForAll @Periodic(12) Schedule schedule) {
        assertTrue(steps().allMatch(step -> schedule.at(step + 12) == schedule.at(step)), schedule::toString);
    }

    @Property(tries = TRIES, seed = SEED)
    void within(@ForAll @Within(low = -1, high = 1) @NonNegative Schedule schedule) {
        assertTrue(steps().allMatch(step -> schedule.at(step) >= 0 && schedule.at(step) <= 1), schedule::toString);
    }

    @Provide
    Arbitrary<Schedule> warmedUp() {
        return Schedules.ending().map(schedule -> schedule.warmup(10));
    }

    @Property(tries = TRIES, seed = SEED)
    void arbitrariesAreForUseToo(@ForAll("warmedUp") Schedule schedule) {
        assertEquals(0.0, schedule.at(0), schedule::toString);
    }
}
