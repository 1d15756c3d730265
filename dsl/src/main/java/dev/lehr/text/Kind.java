package dev.lehr.text;

import dev.lehr.check.Check;
import dev.lehr.schedule.Curve;
import dev.lehr.schedule.NamedFunction;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Span;
import dev.lehr.schedule.Start;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A kind of value in a text: what a parameter takes, and how what is written becomes what is passed.
///
/// @param name what messages call it
/// @param type the class of the values that are passed
/// @param accepts whether a written value can be meant
/// @param value the value that is passed for a written one that is accepted; may throw an [IllegalArgumentException]
record Kind<T>(String name, Class<T> type, Predicate<Object> accepts, BiFunction<Object, Names, T> value) {
    static final Kind<Double> NUMBER = of("number", Double.class);
    static final Kind<String> TEXT = of("text", String.class);
    static final Kind<Span> SPAN = of("span", Span.class);
    static final Kind<Schedule> SCHEDULE = of("schedule", Schedule.class);
    static final Kind<Curve> CURVE = of("curve", Curve.class);
    static final Kind<Start> START = of("start", Start.class);

    /// A schedule, or a number for a constant one.
    static final Kind<Schedule> LEVEL = new Kind<>(
            "schedule or number",
            Schedule.class,
            written -> written instanceof Double || written instanceof Schedule,
            (written, names) -> written instanceof Schedule schedule ? schedule : Schedule.constant((Double) written));

    /// A number of steps; a span, or the text of one, if there is a run.
    static final Kind<Double> STEPS = new Kind<>(
            "steps",
            Double.class,
            written -> written instanceof Double || written instanceof Span || written instanceof String,
            (written, names) -> switch (written) {
                case Span span -> names.steps(span);
                case String text -> names.steps(Span.parse(text));
                default -> (Double) written;
            });

    /// A whole number that fits into a `long`.
    static final Kind<Long> WHOLE =
            new Kind<>("whole number", Long.class, Double.class::isInstance, (written, names) -> {
                double number = (Double) written;
                return (long) Check.that(
                        number == Math.rint(number) && Math.abs(number) <= 0x1p53,
                        "count",
                        "be a whole number",
                        number);
            });

    /// A formula of the step, in quotation marks.
    static final Kind<Schedule> FORMULA =
            new Kind<>("text", Schedule.class, String.class::isInstance, (written, names) -> formula((String) written));

    /// The name of a function, in quotation marks.
    static final Kind<NamedFunction> FUNCTION = new Kind<>(
            "text",
            NamedFunction.class,
            String.class::isInstance,
            (written, names) -> names.function((String) written));

    /// The schedule that a formula states.
    static Schedule formula(String text) {
        try {
            return Schedule.formula(checked(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("in the formula: " + e.getMessage(), e);
        }
    }

    /// The text of a formula, unless it is too long.
    static String checked(String text) {
        Check.that(
                text.length() <= Limits.FORMULA,
                "text",
                "have at most " + Limits.FORMULA + " characters",
                text.length());
        return text;
    }

    /// Values of a class that are passed as they are.
    static <T> Kind<T> of(String name, Class<T> type) {
        return new Kind<>(name, type, type::isInstance, (written, names) -> type.cast(written));
    }

    /// The constants of an enumeration, by their names.
    static <E extends Enum<E>> Kind<E> word(Class<E> type) {
        return new Kind<>(
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" | ")),
                type,
                written -> written instanceof Word(String word) && constant(type, word),
                (written, names) -> Enum.valueOf(type, ((Word) written).word()));
    }

    private static <E extends Enum<E>> boolean constant(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /// A name that stands alone, without parentheses.
    record Word(String word) {}
}
