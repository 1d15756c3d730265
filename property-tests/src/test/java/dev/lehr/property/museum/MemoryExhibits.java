package dev.lehr.property.museum;

import static dev.lehr.property.museum.Exhibit.schedule;
import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.exponentialTo;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.piecewise;

import dev.lehr.feedback.Plateau;
import dev.lehr.property.law.FoldPropertiesFor;
import dev.lehr.property.law.SchedulePropertiesFor;
import dev.lehr.schedule.Schedule;
import dev.lehr.text.ScheduleText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What remembers what it should not, forgets what it should not, or does not survive being written.
final class MemoryExhibits {
    private MemoryExhibits() {}

    static List<Exhibit> all() {
        return List.of(
                schedule(
                        "who asks for the rate changes it",
                        "PyTorch `get_lr()`, pytorch#20527",
                        "gives the same value when asked again",
                        UnaryOperator.identity(),
                        () -> {
                            double[] rate = {1};
                            return t -> rate[0] *= 0.9;
                        },
                        exponential(1, 0.9)),
                schedule(
                        "who has asked for a late step gets its value for an early one",
                        "DJL `MultiFactorTracker.getNewValue`",
                        "may be asked in any order",
                        UnaryOperator.identity(),
                        () -> {
                            double[] rate = {1};
                            return t -> rate[0] = t > 10 ? 0.01 : rate[0];
                        },
                        piecewise(1).at(10, 0.01)),
                text(
                        "numbers are written with six digits",
                        "Smile `TimeFunction.toString`",
                        constant(1e-7),
                        s -> String.format(Locale.ROOT, "%.6f", s.at(0)),
                        text -> constant(Double.parseDouble(text))),
                text(
                        "numbers are written in the words of the locale and not read so",
                        "Smile `TimeFunction.of`, German locale",
                        constant(0.5),
                        s -> String.format(Locale.GERMANY, "%f", s.at(0)),
                        text -> constant(Double.parseDouble(text))),
                text(
                        "an end value is read back as a decay rate",
                        "Smile `TimeFunction.exp`",
                        exponentialTo(0.1, 0.001).over(10),
                        Schedule::toString,
                        text -> Schedule.of(t -> 0.1 * Math.pow(0.001, t / 10))),
                text(
                        "a length is rounded to whole steps",
                        "Smile `TimeFunction.toString`",
                        linear(1, 0).over(7.5),
                        s -> String.format(Locale.ROOT, "%.0f", s.length()),
                        text -> linear(1, 0).over(Double.parseDouble(text))),
                new Exhibit(
                        "a margin relative to a negative metric asks for less than nothing",
                        "PyTorch `ReduceLROnPlateau`, pytorch#47513; optax#1767",
                        "falls within",
                        () -> List.of(FoldPropertiesFor.of(Plateau.torch().patience(2)).fallsWhenNothingImproves(20)),
                        () -> FoldPropertiesFor.of(Plateau.plateau().patience(2)).fallsWhenNothingImproves(20)),
                fold(
                        "a checkpoint keeps the best metric but not how many bad reports there were",
                        "timm and fairseq, plateau schedulers",
                        watch -> new Plateau.Watch(watch.rule(), watch.best(), 0, 0, watch.scale(), 0, 0)),
                fold(
                        "training that goes on begins without a best metric",
                        "Keras `ReduceLROnPlateau.on_train_begin`",
                        watch -> new Plateau.Watch(watch.rule(), rule().start().best(), 0, 0, watch.scale(), 0, 0)),
                new Exhibit(
                        "the state is written to behind the back of a function that looks pure",
                        "thinc `plateau`",
                        "leaves the state that it is given as it is",
                        () -> List.of(FoldPropertiesFor.of(
                                "thinc",
                                new double[] {1},
                                (state, metric) -> {
                                    state[0] *= metric < 1 ? 1 : 0.5;
                                    return state;
                                },
                                state -> state[0])),
                        () -> FoldPropertiesFor.of(rule())));
    }

    private static Plateau rule() {
        return Plateau.plateau().patience(1);
    }

    private static Exhibit fold(String defect, String where, UnaryOperator<Plateau.Watch> savedAndLoaded) {
        return new Exhibit(
                defect,
                where,
                "goes on after it was saved and loaded",
                () -> List.of(FoldPropertiesFor.of("plateau", rule().start(), Plateau.Watch::report, Plateau.Watch::scale)
                        .resumes(savedAndLoaded)),
                () -> FoldPropertiesFor.of(rule()));
    }

    private static Exhibit text(
            String defect,
            String where,
            Schedule schedule,
            Function<Schedule, String> print,
            Function<String, Schedule> parse) {
        return new Exhibit(
                defect,
                where,
                "reads back from its text",
                () -> List.of(SchedulePropertiesFor.of(schedule).writtenBy(print, parse)),
                () -> SchedulePropertiesFor.of(schedule)
                        .writtenBy(
                                s -> ScheduleText.print(s).get(),
                                text -> ScheduleText.parse(text).get()));
    }
}
