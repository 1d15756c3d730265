package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lehr.property.law.SchedulePropertiesFor;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Cosine;
import dev.lehr.schedule.Lerp;
import dev.lehr.schedule.Mapped;
import dev.lehr.schedule.Reversed;
import dev.lehr.schedule.Schedule;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What fails becomes small and is reported as the line that one would write oneself.
class ShrinkingTest {
    private static Map<String, String> reports = Map.of();

    /// Properties that fail, as a user would write them.
    static final class Specimens {
        @Property(tries = 200, seed = "1")
        void neverExceedsOne(@ForAll Schedule s) {
            assertThat(s.at(5)).isLessThanOrEqualTo(1);
        }

        @Property(tries = 200, seed = "1")
        void neverRises(@ForAll @Monotone(Monotone.Way.RISING) Schedule s) {
            SchedulePropertiesFor.of(s).falling().verify();
        }

        @Property(tries = 200, seed = "1")
        void isSmall(@ForAll Moment moment) {
            assertThat(moment.value()).isLessThan(100);
        }

        @Property(tries = 200, seed = "1")
        void isNotAdam(@ForAll UpdateRule rule) {
            assertThat(rule.name()).doesNotContain("Adam");
        }

        @Property(tries = 200, seed = "1")
        void hasALowRate(@ForAll @Constants Policy policy) {
            assertThat(policy.at(0).getOrDefault("beta1", 0.0)).isLessThan(0.95);
        }

        @Property(tries = 200, seed = "1")
        void hasOneGroup(@ForAll Recipe recipe) {
            assertThat(recipe.groups().exists(group -> group.policy().rule().name().equals("Lion"))).isFalse();
        }

        @Property(tries = 200, seed = "1")
        void staysBelow(@ForAll @Gradient({Gradient.Kind.SCALES, Gradient.Kind.MIXED}) float[] gradient) {
            for (float value : gradient) {
                assertThat(value).isLessThan(1000);
            }
        }

        @Property(tries = 200, seed = "1")
        void isNear(@ForAll @Step long step) {
            assertThat(step).isLessThan(1L << 24);
        }
    }

    @BeforeAll
    static void runTheSpecimens() {
        reports = JqwikRun.of(Specimens.class);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("neverExceedsOne", "s: constant(2.0)"),
                arguments("neverRises", "s: linear(0.0, 1.0).over(1)"),
                arguments("isSmall", "moment: constant(100.0).at(0)"),
                arguments("isNotAdam", "rule: adam()"),
                arguments("hasALowRate", "policy: adam().beta1(0.999)"),
                arguments("hasOneGroup", "recipe: recipe().otherwise(\"all\", lion())"),
                arguments("staysBelow", "gradient: float[] [1000.0]"),
                arguments("isNear", "step: 16777216"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theReportHasTheSourceLineOfTheSmallestExample(String property, String line) {
        assertThat(reports).containsKey(property);
        String report = reports.get(property);
        String sample = report.substring(report.indexOf("Sample"));
        assertThat(sample.lines().filter(each -> !each.isBlank() && !each.startsWith("---")).skip(1).findFirst())
                .as(report)
                .get()
                .extracting(String::strip)
                .isEqualTo(line);
    }

    @Test
    void aLawThatIsBrokenSaysSoOfTheSmallestExample() {
        assertThat(reports.get("neverRises")).contains("""
                linear(0.0, 1.0).over(1)
                      BROKEN  never rises: at(0) = 0.0, at(1) = 1.0""");
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                claim("never moves", s -> s.at(0) == s.at(10), "linear(0.0, 1.0).over(1)"),
                claim("never above 41", s -> !(s.at(7) > 41), "constant(42.0)"),
                claim("never below -0.5", s -> !(s.at(7) < -0.5), "constant(-1.0)"),
                claim("has no edge", s -> s.breakpoints().found().isEmpty(), "linear(0.0, 0.0).over(1)"),
                claim("ends at once", s -> s.length() == 0 || s.length() > 1e9, "linear(0.0, 0.0).over(1)"),
                claim("is not a cosine", s -> !(s instanceof Cosine), "cosine(0.0, 0.0).over(0)"),
                claim("is no lerp", s -> !(s instanceof Lerp), "constant(0.0).lerp(constant(0.0), 0.0)"),
                claim("is not backwards", s -> !(s instanceof Reversed), "linear(0.0, 0.0).over(0).reverse()"),
                claim("ends within 20", s -> s.length() <= 20 || s.length() > 1e9, "linear(0.0, 0.0).over(21)"),
                claim("rises and falls", s -> !(s.at(3) > s.at(0) && s.at(3) > s.at(9)), null),
                claim("is not mapped", s -> !(s instanceof Mapped), null));
    }

    private static Arguments claim(String claim, Predicate<Schedule> holds, String line) {
        return arguments(claim, holds, line);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void aScheduleThatFailsBecomesOneThatFitsOnALine(String claim, Predicate<Schedule> holds, String line) {
        Schedule smallest = Shrunk.smallest(Schedules.any(), holds.negate());
        assertThat(smallest.toString()).hasSizeLessThan(75);
        if (line != null) {
            assertThat(smallest).hasToString(line);
        }
    }

    static Stream<Arguments> generators() {
        return Schedules.families().stream().map(name -> arguments(name, Schedules.family(name)));
    }

    /// Whatever a family makes, its simplest member is a line.
    @ParameterizedTest(name = "{0}")
    @MethodSource("generators")
    void everyFamilyHasAMemberThatFitsOnALine(String name, Arbitrary<Schedule> schedules) {
        assertThat(Shrunk.smallest(schedules, _ -> true).toString()).hasSizeLessThan(130);
    }

    @Test
    void whatIsGeneratedByATypeStaysOfIt() {
        assertThat(Shrunk.smallest(Schedules.family(Cosine.class), cosine -> cosine.from() > 0.3))
                .isEqualTo(Schedule.cosine(1, 0).over(0));
        assertThat(Shrunk.smallest(Schedules.ending(), schedule -> schedule.at(0) < 0).length()).isPositive();
        assertThat(Shrunk.smallest(Schedules.empty(), schedule -> schedule.at(0) > 0).length()).isZero();
    }

    @Test
    void numbersBecomeZeroOneSmallOrRound() {
        assertThat(Numbers.simpler(0)).isEmpty();
        assertThat(Numbers.simpler(1)).containsExactly(0.0);
        assertThat(Numbers.simpler(41)).startsWith(0.0, 1.0, -1.0, 2.0).contains(21.0, 40.0);
        assertThat(Numbers.simpler(0.3472)).startsWith(0.0, 1.0).contains(0.5, 0.3, 0.35, 0.347);
        assertThat(Numbers.simpler(7.25)).contains(7.0, 8.0).allMatch(value -> 2 * value == Math.rint(2 * value));
        assertThat(Numbers.simpler(-3)).contains(3.0);
        assertThat(Numbers.simpler(Double.NaN)).startsWith(0.0, 1.0);
        assertThat(DoubleStream.of(0, -0.0, 1, 2, 0.5, 0.25, Double.NaN).mapToLong(Numbers::complexity)).isSorted();
    }
}
