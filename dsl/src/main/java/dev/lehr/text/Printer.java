package dev.lehr.text;

import dev.lehr.check.Check;
import dev.lehr.recipe.RuleCalls;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.NamedFunction;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.StepFunction;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Writes a value, and makes sure that what is written says all of it.
///
/// It looks at every part first, so that what cannot be written is a problem at its place; in the end it reads what it
/// has written.
final class Printer {
    private final Problems problems = new Problems();
    private Names names = Names.none();
    private int parts;

    private Printer() {}

    /// The source line of a value.
    static <T> Validation<Seq<Problem>, String> print(T value, Kind<T> kind) {
        return written(value, value::toString, (text, names) -> Parser.parse(text, kind, Vocabulary.of(names), names));
    }

    /// The JSON of a schedule.
    static Validation<Seq<Problem>, Json> json(Schedule schedule) {
        return written(schedule, () -> Encoder.json(schedule), ScheduleJson::fromJson);
    }

    private static <T, W> Validation<Seq<Problem>, W> written(
            T value, Supplier<W> write, BiFunction<W, Names, Validation<Seq<Problem>, T>> read) {
        Printer printer = new Printer();
        printer.visit(Place.Path.ROOT, value, value instanceof Record ? 1 : 0);
        if (!printer.problems.none()) {
            return printer.problems.or(null);
        }
        W written = write.get();
        return read.apply(written, printer.names)
                .fold(
                        problems -> unwritten("its text would have a problem: " + problems.head()),
                        back -> back.equals(value)
                                ? Validation.valid(written)
                                : unwritten("the nearest text means something else: "
                                        + Check.brief(written.toString(), 400)));
    }

    private static <W> Validation<Seq<Problem>, W> unwritten(String why) {
        return Validation.invalid(Vector.of(new Problem(Place.Path.ROOT, "cannot be written: " + why)));
    }

    private void visit(Place.Path where, Object value, int above) {
        if (++parts > Limits.PARTS || above > Limits.DEPTH) {
            stop(where);
            return;
        }
        switch (value) {
            case NamedFunction named -> name(where, named);
            case StepFunction function ->
                problems.add(new Problem(
                        where,
                        "cannot be written: it is a function without a name (give it one with Schedule.function): "
                                + Check.brief(function.toString())));
            case UpdateRule rule when RuleCalls.isKnown(rule) -> {}
            case UpdateRule rule -> names = names.rule(rule);
            default ->
                Anatomy.parts(value, (key, part) -> {
                    if (!problems.full()) {
                        visit(where.part(key), part, above + (part instanceof Record ? 1 : 0));
                    }
                });
        }
    }

    private void stop(Place.Path where) {
        if (parts <= Limits.PARTS) {
            problems.add(new Problem(
                    new Place.Path(Check.brief(where.path())),
                    "cannot be written: values within values are deeper than " + Limits.DEPTH));
        } else if (parts == Limits.PARTS + 1) {
            problems.add(
                    new Problem(Place.Path.ROOT, "cannot be written: it has more than " + Limits.PARTS + " parts"));
        }
    }

    private void name(Place where, NamedFunction named) {
        boolean other = names.functions().get(named.name()).exists(function -> !function.equals(named.function()));
        if (other) {
            problems.add(
                    new Problem(where, "cannot be written: two functions have the name " + Check.quoted(named.name())));
        }
        names = names.function(named.name(), named.function());
    }
}
