package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import org.junit.jupiter.api.Test;

/// Steps favour boundaries: those of number formats and those of the schedule that is asked.
@AddLifecycleHook(FixedSeed.class)
class StepPropertiesTest {
    private static void each(StatisticsCoverage coverage, double percent, String... values) {
        for (String value : values) {
            coverage.check(value).percentage(actual -> actual >= percent);
        }
    }

    @Property
    void stepsFavourTheEdgesOfNumberFormats(@ForAll @Step double step) {
        Statistics.label("where").collect(where(step)).coverage(coverage -> {
            each(coverage, 1, "0", "-0", "1", "2^24", "2^25", "2^31", "2^32", "2^53");
            each(coverage, 5, "negative", "a half", "a quarter", "between");
            each(coverage, 2, "far");
        });
    }

    private static String where(double step) {
        for (int bits : new int[] {24, 25, 31, 32, 53}) {
            if (Math.abs(step - Math.scalb(1, bits)) <= 2) {
                return "2^" + bits;
            }
        }
        if (step == 0) {
            return 1 / step > 0 ? "0" : "-0";
        }
        return step < 0
                ? "negative"
                : step != Math.rint(step) ? (2 * step == Math.rint(2 * step) ? "a half" : "a quarter") : step == 1 ? "1" : step > 4096 ? "far" : "between";
    }

    @Property
    void wholeStepsAreWholeAndReachFar(@ForAll @Step long step) {
        assertThat(step).isGreaterThanOrEqualTo(0);
        Statistics.label("size").collect(step < 1000 ? "near" : step > 0x1p24 ? "beyond float" : "far").coverage(
                coverage -> each(coverage, 10, "near", "far", "beyond float"));
    }

    @Test
    void theEdgesOfAScheduleAreItsEndItsBreakpointsAndItsTurns() {
        assertThat(Steps.edges(Schedule.piecewise(1).at(7, 2).take(20)))
                .contains(0.0, 6.0, 7.0, 8.0, 6.5, 7.5, Math.nextDown(7.0), Math.nextUp(7.0), 20.0, 19.0, 20.5);
        assertThat(Steps.edges(Schedule.linear(0, 1).over(12).repeat())).contains(11.0, 12.0, 13.0, 24.0, 36.0);
    }

    @Property(tries = 400)
    void momentsFavourTheEdgesOfTheirSchedule(@ForAll Moment moment) {
        List<Double> edges = Steps.edges(moment.schedule());
        double end = moment.schedule().length();
        assertThat(moment.toString()).startsWith(moment.schedule() + ".at(");
        Statistics.label("edge").collect(edges.contains(moment.step()) ? "edge" : "elsewhere").coverage(coverage -> {
            coverage.check("edge").percentage(percent -> percent > 60);
            coverage.check("elsewhere").percentage(percent -> percent > 10);
        });
        Statistics.label("part")
                .collect(moment.step() < 0 ? "before" : moment.step() < end ? "on the way" : moment.step() == end ? "the end" : "beyond")
                .coverage(coverage -> {
                    each(coverage, 0.5, "the end");
                    each(coverage, 10, "before", "on the way", "beyond");
                });
    }

    @Property(tries = 50)
    void momentsAreNarrowedAsSchedulesAre(@ForAll @Within(low = 0, high = 1) Moment moment) {
        assertThat(moment.value() + 0.0).isBetween(0.0, 1.0);
    }
}
