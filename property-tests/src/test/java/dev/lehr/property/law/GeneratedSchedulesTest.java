package dev.lehr.property.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.property.Schedules;
import dev.lehr.schedule.Schedule;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/// Claims about generated schedules, from plain JUnit: what breaks one is made small.
class GeneratedSchedulesTest {
    @Test
    void everyScheduleObeysTheLawsOfAllSchedules() {
        GeneratedSchedules.of(Schedules.any(), s -> s.horizon(30)).tries(20).verify();
    }

    @Test
    void whatBreaksAClaimIsShrunk() {
        Arbitrary<Schedule> ramps = Arbitraries.integers()
                .between(1, 200)
                .map(steps -> Schedule.linear(0, steps).over(steps));
        GeneratedSchedules claim = GeneratedSchedules.of(ramps, s -> s.horizon(210).neverAbove(41));
        assertThat(claim.check().broken()).extracting(Outcome.Broken::example).containsExactly(
                "linear(0.0, 42.0).over(42) does not: is never above 41.0: at(42) = 42.0");
    }
}
