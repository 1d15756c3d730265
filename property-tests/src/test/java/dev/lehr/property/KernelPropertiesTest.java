package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.kernel.ScheduleKernel;
import dev.lehr.kernel.Target;
import dev.lehr.schedule.Schedule;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// A compiled schedule has the bits of the interpreted one, on every target.
@AddLifecycleHook(FixedSeed.class)
class KernelPropertiesTest {
    private static final int TRIES = 200;

    @Provide
    Arbitrary<Double> steps() {
        return Schedules.steps();
    }

    @Provide
    Arbitrary<Target> targets() {
        return Arbitraries.of(Targets.all());
    }

    @Property(tries = TRIES)
    void atIsTheValue(@ForAll Schedule s, @ForAll("targets") Target target, @ForAll @Size(20) List<@From("steps") Double> steps) {
        ScheduleKernel kernel = ScheduleKernel.compile(s, target);
        for (double t : steps) {
            assertThat(Double.valueOf(kernel.at(t)))
                    .as("%s at %s on %s", s, t, target)
                    .isEqualTo(Double.valueOf(s.at(t)));
        }
    }

    @Property(tries = TRIES)
    void fillIsTheValues(
            @ForAll Schedule s,
            @ForAll("targets") Target target,
            @ForAll @IntRange(min = -50, max = 400) int first,
            @ForAll @IntRange(min = 0, max = 150) int count) {
        double[] values = new double[count + 2];
        values[0] = Double.MAX_VALUE;
        values[count + 1] = Double.MAX_VALUE;
        ScheduleKernel.compile(s, target).fill(first, values, 1, count);
        for (int i = 0; i < count; i++) {
            assertThat(Double.valueOf(values[i + 1]))
                    .as("%s at %s on %s", s, first + i, target)
                    .isEqualTo(Double.valueOf(s.at(first + i)));
        }
        assertThat(values[0]).isEqualTo(Double.MAX_VALUE);
        assertThat(values[count + 1]).isEqualTo(Double.MAX_VALUE);
    }
}
