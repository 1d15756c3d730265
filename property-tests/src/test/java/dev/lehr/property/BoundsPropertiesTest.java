package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Interval;
import dev.lehr.schedule.Schedule;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import java.util.List;

/// Bounds enclose every value that is a number.
@AddLifecycleHook(FixedSeed.class)
class BoundsPropertiesTest {
    @Provide
    Arbitrary<Double> steps() {
        return Schedules.steps();
    }

    @Property
    void encloseEveryValue(@ForAll Schedule s, @ForAll @Size(10) List<@From("steps") Double> steps) {
        Interval bounds = s.bounds();
        for (double t : steps) {
            assertEncloses(bounds, s, t);
        }
        Statistics.label("bounds")
                .collect(bounds.isUnknown() ? "unknown" : "known")
                .coverage(coverage -> coverage.check("known").percentage(percent -> percent > 50));
    }

    @Property
    void encloseEveryValueOfARange(
            @ForAll Schedule s,
            @ForAll @From("steps") double a,
            @ForAll @From("steps") double b,
            @ForAll @Size(10) List<@From("steps") Double> steps) {
        Interval bounds = s.bounds(Math.min(a, b), Math.max(a, b));
        assertEncloses(bounds, s, a);
        assertEncloses(bounds, s, b);
        for (double t : steps) {
            assertEncloses(bounds, s, Math.min(Math.max(t, Math.min(a, b)), Math.max(a, b)));
        }
    }

    @Property
    void ofAPartLieWithinThoseOfTheWhole(@ForAll Schedule s, @ForAll @From("steps") double a, @ForAll @From("steps") double b) {
        Interval part = s.bounds(Math.min(a, b), Math.max(a, b));
        assertThat(s.bounds().encloses(part))
                .as("%s: %s from %s to %s within %s", s, part, a, b, s.bounds())
                .isTrue();
    }

    @Property
    void ofAShapeAreItsEnds(@ForAll("shapes") Shape shape) {
        Interval ends = Interval.hull(shape.from(), shape.to());
        assertThat(shape.schedule().bounds().encloses(ends)).isTrue();
        assertThat(shape.schedule().bounds().low()).isEqualTo(ends.low());
        assertThat(shape.schedule().bounds().high()).isEqualTo(ends.high());
    }

    @Provide
    Arbitrary<Shape> shapes() {
        return Shapes.between(Schedules.someLengths());
    }

    private static void assertEncloses(Interval bounds, Schedule s, double t) {
        double value = s.at(t);
        assertThat(Double.isNaN(value) || bounds.contains(value))
                .as("%s at %s is %s, within %s", s, t, value, bounds)
                .isTrue();
    }
}
