package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Interval;
import dev.lehr.proof.Direction;
import dev.lehr.property.law.SchedulePropertiesFor;
import dev.lehr.schedule.Schedule;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/// What an annotation asks of a generated schedule is proved of it, and the schedules are not all alike.
@AddLifecycleHook(FixedSeed.class)
class NarrowedPropertiesTest {
    private static final int TRIES = 100;

    @Property(tries = TRIES)
    void aFallingScheduleProvablyFalls(@ForAll @Monotone(Monotone.Way.FALLING) Schedule s) {
        assertThat(s.monotonicity()).isIn(Direction.FALLING, Direction.CONSTANT);
        collectWays(s);
    }

    @Property(tries = TRIES)
    void aRisingScheduleProvablyRises(@ForAll @Monotone(Monotone.Way.RISING) Schedule s) {
        assertThat(s.monotonicity()).isIn(Direction.RISING, Direction.CONSTANT);
        collectWays(s);
    }

    private static void collectWays(Schedule s) {
        Statistics.label("way")
                .collect(s.monotonicity() == Direction.CONSTANT ? "constant" : "moves")
                .coverage(coverage -> coverage.check("moves").percentage(percent -> percent > 60));
    }

    @Property(tries = TRIES)
    void aPeriodicScheduleStartsOver(@ForAll @Periodic(12) Schedule s) {
        OptionalLong period = s.period();
        Statistics.label("proof")
                .collect(period.isPresent() ? period.getAsLong() == 1 ? "constant" : "proved" : "unknown")
                .coverage(coverage -> {
                    coverage.check("proved").percentage(percent -> percent > 35);
                    coverage.check("unknown").percentage(percent -> percent < 35);
                });
        period.ifPresent(steps -> assertThat(12 % steps).isZero());
        assertThat(SchedulePropertiesFor.of(s).horizon(48).periodic(12).laws().getLast().outcome().isBroken())
                .as(s.toString())
                .isFalse();
    }

    @Property(tries = TRIES)
    void aScheduleWithinLimitsProvablyIs(@ForAll @Within(low = -0.5, high = 0.25) Schedule s) {
        assertThat(new Interval(-0.5, 0.25).encloses(s.bounds())).isTrue();
        Statistics.label("values").collect(s.at(3) == -0.5 || s.at(3) == 0.25 ? "at a limit" : "between").coverage(
                coverage -> {
                    coverage.check("at a limit").percentage(percent -> percent > 10);
                    coverage.check("between").percentage(percent -> percent > 10);
                });
    }

    @Property(tries = TRIES)
    void aScheduleThatIsNotNegativeProvablyIsNot(@ForAll @NonNegative Schedule s) {
        assertThat(s.bounds().low()).isGreaterThanOrEqualTo(0);
        Statistics.label("values").collect(s.at(3) == 0 ? "zero" : "above").coverage(coverage -> coverage.check("above")
                .percentage(percent -> percent > 30));
    }

    @Property(tries = TRIES)
    void annotationsAdd(@ForAll @Within(low = 0, high = 1) @Monotone Schedule s) {
        assertThat(new Interval(0, 1).encloses(s.bounds())).isTrue();
        assertThat(s.monotonicity()).isIn(Direction.FALLING, Direction.CONSTANT);
    }
}
