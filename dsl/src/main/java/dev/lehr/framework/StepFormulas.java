package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Functions of the step by name, for what cannot be passed as code: `{"fn": "power", "base": 0.95}`. A [Schedule]
/// or a plain number will do as well.
final class StepFormulas {
    private static final Map<String, Function<Arguments, Supplier<? extends StepFormula>>> BY_NAME =
            HashMap.<String, Function<Arguments, Supplier<? extends StepFormula>>>empty()
                    .put("constant", StepFormulas::constantValue)
                    .put("power", StepFormulas::power)
                    .put("power_floor", StepFormulas::powerOfFloor)
                    .put("exp_decay", StepFormulas::exponentialDecay)
                    .put("poly", StepFormulas::polynomial)
                    .put("inverse_time", StepFormulas::inverseTime)
                    .put("cosine", StepFormulas::cosine)
                    .put("yolo_cosine", StepFormulas::yoloCosine)
                    .put("yolo_linear", StepFormulas::yoloLinear)
                    .put("noam", StepFormulas::noam)
                    .put("floor_div", StepFormulas::floorDivision)
                    .put("warmup_linear", StepFormulas::warmupLinear)
                    .put("every", StepFormulas::every)
                    .put("table", StepFormulas::table);

    private StepFormulas() {}

    /// The function that a value stands for, or what the value must be instead.
    static Validation<Seq<String>, StepFormula> read(@Nullable Object value) {
        return switch (value) {
            case Schedule schedule -> Validation.valid(new StepFormula.Other(schedule::formula));
            case java.util.Map<?, ?> map
            when Arguments.named(map).get("fn") instanceof String name ->
                BY_NAME.get(name)
                        .map(reader -> named(name, map, reader))
                        .getOrElse(() -> Validation.invalid(Vector.of("be a function out of "
                                + BY_NAME.keySet().toSortedSet().mkString(", "))));
            case null, default ->
                Validation.invalid(Vector.of("be a schedule, or a function such as {fn=power, base=0.95},"));
        };
    }

    private static Validation<Seq<String>, StepFormula> named(
            String name, java.util.Map<?, ?> map, Function<Arguments, Supplier<? extends StepFormula>> reader) {
        java.util.Map<String, @Nullable Object> arguments = Arguments.named(map);
        arguments.remove("fn");
        return Arguments.<StepFormula>read("the function " + name, arguments, reader)
                .mapError(problems -> problems.map(problem -> "have arguments that fit (" + problem + ")"));
    }

    private static Supplier<StepFormula> constantValue(Arguments given) {
        double c = given.number("c");
        return () -> StepFormula.constant(c);
    }

    private static Supplier<StepFormula> power(Arguments given) {
        double base = given.number("base");
        return () -> new StepFormula.Power(base);
    }

    private static Supplier<StepFormula> powerOfFloor(Arguments given) {
        double base = given.number("base");
        double period = positive(given, "period");
        return () -> new StepFormula.PowerOfFloor(base, period);
    }

    private static Supplier<StepFormula> exponentialDecay(Arguments given) {
        double k = given.number("k");
        return () -> new StepFormula.ExponentialDecay(k);
    }

    private static Supplier<StepFormula> polynomial(Arguments given) {
        double length = positive(given, "T");
        double power = given.number("p");
        return () -> new StepFormula.Other(
                n -> constant(1).minus(n.min(constant(length)).div(length)).pow(power));
    }

    private static Supplier<StepFormula> inverseTime(Arguments given) {
        double k = given.number("k");
        return () -> new StepFormula.Other(n -> constant(1).div(n.times(k).plus(1)));
    }

    private static Supplier<StepFormula> cosine(Arguments given) {
        double length = positive(given, "T");
        return () -> new StepFormula.Other(n -> wave(n, length));
    }

    private static Supplier<StepFormula> yoloCosine(Arguments given) {
        double length = positive(given, "T");
        double last = given.number("lrf");
        return () -> new StepFormula.Other(n -> wave(n, length).times(1 - last).plus(last));
    }

    private static Formula wave(Formula n, double length) {
        return n.times(Math.PI).div(length).cos().plus(1).div(2);
    }

    private static Supplier<StepFormula> yoloLinear(Arguments given) {
        double length = positive(given, "T");
        double last = given.number("lrf");
        return () -> new StepFormula.Other(
                n -> constant(1).minus(n.div(length)).times(1 - last).plus(last));
    }

    private static Supplier<StepFormula> noam(Arguments given) {
        double width = positive(given, "d_model");
        double warmup = positive(given, "warmup");
        double scale = Steps.value(constant(width).pow(-0.5));
        double slope = Steps.value(constant(warmup).pow(-1.5));
        return () -> new StepFormula.Other(
                n -> n.plus(1).pow(-0.5).min(n.plus(1).times(slope)).times(scale));
    }

    private static Supplier<StepFormula> floorDivision(Arguments given) {
        double period = positive(given, "period");
        return () -> new StepFormula.Other(n -> Steps.floorDiv(n, period));
    }

    private static Supplier<StepFormula> warmupLinear(Arguments given) {
        double warmup = given.number("warmup");
        double length = given.number("T");
        given.atLeast("warmup", 0, warmup);
        return () -> new StepFormula.Other(n -> Formula.select(
                n.lessThan(constant(warmup)),
                () -> n.div(warmup),
                () -> constant(length).minus(n).div(length - warmup).max(constant(0))));
    }

    private static Supplier<StepFormula> every(Arguments given) {
        double factor = given.number("factor");
        double period = positive(given, "period");
        return () -> new StepFormula.Every(factor, period);
    }

    private static Supplier<StepFormula> table(Arguments given) {
        Vector<Double> values = given.numbers("values");
        given.check(!values.isEmpty(), "values", "have at least one value", values);
        return () -> new StepFormula.Table(values);
    }

    private static double positive(Arguments given, String name) {
        double value = given.number(name);
        given.above(name, 0, value);
        return value;
    }
}
