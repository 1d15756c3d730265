package dev.lehr.text;

import static dev.lehr.schedule.Schedule.chain;
import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.from;
import static dev.lehr.schedule.Schedule.function;
import static dev.lehr.schedule.Schedule.interpolate;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.multiStep;
import static dev.lehr.schedule.Schedule.of;
import static dev.lehr.schedule.Schedule.sequential;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Continuation;
import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.MultiStep;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Repeated;
import dev.lehr.schedule.Run;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Sequential;
import dev.lehr.schedule.StepFunction;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTextTest {
    private static final Schedule LINE = linear(0.0, 1.0).over(10);

    private static Schedule parsed(String text) {
        Validation<Seq<Problem>, Schedule> parsed = ScheduleText.parse(text);
        assertThat(parsed.isValid()).as("%s: %s", text, parsed).isTrue();
        return parsed.get();
    }

    @Test
    void readsTheSourceLine() {
        assertThat(parsed("linear(0.0, 0.01).over(1_000).then(cosine(0.01, 0.002).over(29_000))"))
                .isEqualTo(
                        linear(0.0, 0.01).over(1_000).then(cosine(0.01, 0.002).over(29_000)));
        assertThat(parsed("multiStep(0.1).at(60, 30).gamma(0.2)"))
                .isEqualTo(multiStep(0.1).at(30, 60).gamma(0.2));
        assertThat(parsed("interpolate(0, 1).to(10, 0.5).repeat(3).drop(2)"))
                .isEqualTo(interpolate(0, 1).to(10, 0.5).repeat(3).drop(2));
        assertThat(parsed("sequential(linear(0, 1).over(10), constant(1))")).isEqualTo(sequential(LINE, constant(1)));
        assertThat(parsed("chain(linear(0, 1).over(10), constant(2), constant(3))"))
                .isEqualTo(chain(LINE, constant(2), constant(3)));
    }

    @Test
    void readsFamilies() {
        assertThat(parsed("wsd(0.1).warmup(10, from(0.01)).stable(80).decay(10, sqrt(), 0.001)"))
                .isEqualTo(Families.wsd(0.1).warmup(10, from(0.01)).stable(80).decay(10, Profile.sqrt(), 0.001));
        assertThat(parsed("oneCycle(1.0).over(100).pctStart(0.4).threePhase().lastStep().anneal(linear()).rate()"))
                .isEqualTo(Families.oneCycle(1)
                        .over(100)
                        .pctStart(0.4)
                        .threePhase()
                        .lastStep()
                        .anneal(Profile.linear())
                        .rate());
        assertThat(parsed("warmRestarts(1,"
                        + " 0).first(10).lengthFactor(2).peakFactor(0.5).cycles(3).along(rex().kDecay(2))"))
                .isEqualTo(Families.warmRestarts(1, 0)
                        .first(10)
                        .lengthFactor(2)
                        .peakFactor(0.5)
                        .cycles(3)
                        .along(Profile.rex().kDecay(2)));
        assertThat(parsed("triStage(1, 10, 20, 30, 0.01, 0.05)"))
                .isEqualTo(Families.triStage(1, 10, 20, 30, 0.01, 0.05));
        assertThat(parsed("table(1, 0.5, 0.25)")).isEqualTo(Families.table(1, 0.5, 0.25));
        assertThat(parsed("constant(1) + normalNoise(42, 0.1, 0.3)"))
                .isEqualTo(constant(1).plus(Families.normalNoise(42, 0.1, 0.3)));
        assertThat(parsed("linear(0, 1).over(10).before(ERROR).beyond(MIRROR).map(formula(\"t ^ 2\"))"))
                .isEqualTo(LINE.before(Edge.ERROR).beyond(Edge.MIRROR).map(Schedule.formula("t ^ 2")));
        assertThat(parsed("linear(0, 1).over(10).retarget(5, 20, KEEP_SHAPE)"))
                .isEqualTo(LINE.retarget(5, 20, Continuation.KEEP_SHAPE));
    }

    @Test
    void blanksLinesAndCommentsDoNotCount() {
        assertThat(parsed("""
            // a warm-up
            linear(0, 1)   // and its length:
                .over( 10 )\t// the end\
            """)).isEqualTo(LINE);
    }

    @Test
    void readsNumbersExactly() {
        assertThat(parsed("constant(-0.0)")).isEqualTo(constant(-0.0)).isNotEqualTo(constant(0));
        assertThat(parsed("constant(1_000.000_1e-1_0)")).isEqualTo(constant(1000.0001e-10));
        assertThat(parsed("constant(.5)")).isEqualTo(parsed("constant(0.5)")).isEqualTo(parsed("constant(5E-1)"));
        assertThat(parsed("constant(4.9e-324)")).isEqualTo(constant(Double.MIN_VALUE));
        assertThat(parsed("constant(1.7976931348623157E308)")).isEqualTo(constant(Double.MAX_VALUE));
        assertThat(parsed("constant(0.1000000000000000055511151231257827021181583404541015625)"))
                .isEqualTo(constant(0.1));
        assertThat(parsed("constant(0e-999)")).isEqualTo(constant(0));
        assertThat(parsed("constant(1.)")).isEqualTo(constant(1));
    }

    @Test
    void computesWithOperators() {
        assertThat(parsed("2 * linear(0, 1).over(10) + 1"))
                .isEqualTo(LINE.times(2).plus(1));
        assertThat(parsed("1 + linear(0, 1).over(10) / 2"))
                .isEqualTo(LINE.div(2).plus(1));
        assertThat(parsed("1 - linear(0, 1).over(10)")).isEqualTo(constant(1).minus(LINE));
        assertThat(parsed("3 / linear(0, 1).over(10)")).isEqualTo(constant(3).div(LINE));
        assertThat(parsed("-linear(0, 1).over(10) - constant(2)"))
                .isEqualTo(LINE.unaryMinus().minus(constant(2)));
        assertThat(parsed("(constant(1) + constant(2)) * constant(3)"))
                .isEqualTo(constant(1).plus(constant(2)).times(constant(3)));
        assertThat(parsed("constant(2 * 3 - 4 / 8 - -1)")).isEqualTo(constant(6.5));
        assertThat(parsed("constant(1 - 2 - 3)")).isEqualTo(constant(-4));
        assertThat(parsed("constant(8 / 4 / 2)")).isEqualTo(constant(1));
        assertThat(parsed("constant(--1)")).isEqualTo(constant(1));
    }

    @Test
    void readsSpansOfTheRun() {
        Names names =
                Names.none().run(Run.of("100ep").stepsPerEpoch(30).batchSize(64).tokensPerStep(1e6));
        for (String span : List.of(
                "10",
                "10st",
                "10ba",
                "\"10st\"",
                "steps(10)",
                "0.5ep - 5st",
                "\"0.5ep - 5st\"",
                "epochs(1) / 3",
                "640sp",
                "samples(640)",
                "1e7tok",
                "tokens(1e7)",
                "10e6tok",
                "fraction(0.01) - 20st",
                "0.01dur - 0.5ep * 2 + 10st",
                "-(-10st)",
                "2 * 5st")) {
            assertThat(ScheduleText.parse("linear(0, 1).over(" + span + ")", names))
                    .as(span)
                    .isEqualTo(Validation.valid(LINE));
        }
        assertThat(ScheduleText.parse("linear(0, 1).over(10st)")).isEqualTo(Validation.valid(LINE));
    }

    @Test
    void readsFunctionsByName() {
        StepFunction square = step -> step * step;
        Names names = Names.none().function("square@v1", square);
        Schedule schedule = function("square@v1", square).clamp(0, 100);
        assertThat(ScheduleText.print(schedule))
                .isEqualTo(Validation.valid("function(\"square@v1\").clamp(0.0, 100.0)"));
        assertThat(ScheduleText.parse("function(\"square@v1\").clamp(0, 100)", names))
                .isEqualTo(Validation.valid(schedule));
        assertThat(schedule.at(7)).isEqualTo(49);
    }

    @Test
    void namesMayContainAnything() {
        StepFunction zero = step -> 0;
        for (String name : List.of("\"", "\\", "a\nb\tc\rd", "\u0000", "é 🚀 ünï", "'", "//", ")")) {
            Schedule schedule = function(name, zero).shift(1);
            String text = ScheduleText.print(schedule).get();
            assertThat(ScheduleText.parse(text, Names.none().function(name, zero)))
                    .isEqualTo(Validation.valid(schedule));
        }
    }

    @Test
    void doesNotWriteWhatNoTextGivesBack() {
        StepFunction function = step -> step;
        assertThat(ScheduleText.print(LINE.plus(of(function))).getError().head().toString())
                .startsWith("$.right: cannot be written: it is a function without a name (give it one with"
                        + " Schedule.function): ");
        assertThat(ScheduleText.print(function("f", x -> 1).plus(function("f", x -> 2)))
                        .getError())
                .containsExactly(
                        new Problem(new Place.Path("$.right"), "cannot be written: two functions have the name \"f\""));
        Schedule nested = new Sequential(List.of(LINE, linear(0, 1).over(0)));
        assertThat(ScheduleText.print(nested).getError().mkString())
                .isEqualTo("$: cannot be written: the nearest text means something else: "
                        + "linear(0.0, 1.0).over(10).then(linear(0.0, 1.0).over(0))");
        assertThat(ScheduleText.print(sequential(LINE, of(function)).min(of(function)))
                        .getError()
                        .map(Problem::where)
                        .mkString(" "))
                .isEqualTo("$.left.pieces[1] $.right");
    }

    @Test
    void doesNotWriteMoreThanItReads() {
        Schedule deep = LINE;
        for (int i = 1; i < Limits.DEPTH; i++) {
            deep = deep.shift(1);
        }
        assertThat(ScheduleText.parse(ScheduleText.print(deep).get())).isEqualTo(Validation.valid(deep));
        assertThat(ScheduleJson.parse(ScheduleJson.print(deep).get())).isEqualTo(Validation.valid(deep));
        assertThat(ScheduleText.print(deep.shift(1)).getError().head().message())
                .isEqualTo("cannot be written: values within values are deeper than 200");
        Schedule wide = LINE;
        for (int i = 0; i < 60; i++) {
            wide = wide.plus(wide);
        }
        String tooMuch = "$: cannot be written: it has more than 10000 parts";
        assertThat(ScheduleText.print(wide).getError().mkString()).isEqualTo(tooMuch);
        assertThat(ScheduleJson.print(wide).getError().mkString()).isEqualTo(tooMuch);
        MultiStep long_ = multiStep(1).at(new double[400_000]);
        assertThat(ScheduleText.print(long_).getError().mkString())
                .isEqualTo("$: cannot be written: its text would have a problem: "
                        + "line 1, column 1: the text is longer than 1000000 characters: 1200028");
    }

    @Test
    void nestedRightHandSidesComeBackToo() {
        Schedule deep = LINE;
        for (int i = 1; i < Limits.DEPTH; i++) {
            deep = constant(i).plus(deep);
        }
        assertThat(ScheduleText.parse(ScheduleText.print(deep).get())).isEqualTo(Validation.valid(deep));
    }

    @Test
    void countsMayBeLargerThanAnyLong() {
        Schedule often = new Repeated(LINE, 1e300);
        assertThat(ScheduleText.print(often)).isEqualTo(Validation.valid("linear(0.0, 1.0).over(10).repeat(1.0E300)"));
    }
}
