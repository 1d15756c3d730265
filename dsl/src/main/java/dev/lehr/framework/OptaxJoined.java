package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The schedules of optax that are others one after the other.
final class OptaxJoined {
    private OptaxJoined() {}

    /// The parts are maps `{schedule=..., params={...}}`.
    static Supplier<Imported> joined(Arguments given) {
        Vector<Object> parts = given.list("schedules");
        Vector<Double> boundaries = given.numbers("boundaries");
        given.check(!parts.isEmpty(), "schedules", "have at least one schedule", parts);
        given.check(
                boundaries.size() == Math.max(0, parts.size() - 1),
                "boundaries",
                "be one fewer than the " + parts.size() + " schedules",
                boundaries.size());
        Vector<Option<Imported>> read = parts.zipWithIndex((part, i) -> given.part("schedules[" + i + "]", part(part)));
        return () -> join(read.map(Option::get), boundaries);
    }

    private static Validation<Seq<String>, Imported> part(Object part) {
        Map<String, @Nullable Object> members = Arguments.named(part instanceof Map<?, ?> map ? map : Map.of());
        if (!(members.get("schedule") instanceof String name)
                || !(members.get("params") instanceof Map<?, ?> given)) {
            return Validation.invalid(
                    Vector.of("must be a map {schedule=..., params={...}} but was " + Brief.text(part)));
        }
        Table library = Optax.library();
        if (!library.names().contains(name)) {
            return Validation.invalid(
                    Vector.of("must be one of " + library.names().mkString(", ") + ", but was " + Brief.text(name)));
        }
        return library.schedules(name, Arguments.named(given), Setting.rates(1)).map(Seq::head);
    }

    /// From each boundary on the next one, on a clock that starts there.
    private static Imported join(Vector<Imported> parts, Vector<Double> boundaries) {
        Vector<Double> ordered =
                boundaries.map(boundary -> Math.max(0, boundary)).sorted();
        boolean inOrder = ordered.equals(boundaries);
        Vector<Schedule> faithful = parts.map(Imported::faithful);
        Vector<Quirk> quirks = parts.flatMap(Imported::quirks);
        return Imported.of(
                inOrder ? sequence(faithful, ordered) : lastPassed(faithful, boundaries),
                sequence(parts.map(Imported::clean), ordered),
                inOrder ? quirks : quirks.append(Quirk.OPTAX_UNORDERED));
    }

    private static Schedule sequence(Vector<Schedule> parts, Vector<Double> boundaries) {
        Schedule whole = Steps.lasting(parts.last());
        for (int i = boundaries.size() - 1; i >= 0; i--) {
            double start = i == 0 ? 0 : boundaries.get(i - 1);
            whole = parts.get(i).take(boundaries.get(i) - start).then(whole);
        }
        return whole;
    }

    private static Schedule lastPassed(Vector<Schedule> parts, Vector<Double> boundaries) {
        return Steps.written(t -> boundaries
                .zip(parts.tail())
                .foldLeft(
                        parts.head().formula(t),
                        (before, next) -> Formula.select(
                                t.lessThan(constant(next._1)), () -> before, () -> next._2.formula(t.minus(next._1)))));
    }

    static Supplier<Imported> warmupConstant(Arguments given) {
        double init = given.number("init_value");
        double peak = given.number("peak_value");
        double warmup = given.number("warmup_steps");
        return () -> Optax.polynomial(init, peak, 1, warmup, 0);
    }

    static Supplier<Imported> warmupCosine(Arguments given) {
        double init = given.number("init_value");
        double peak = given.number("peak_value");
        double warmup = given.number("warmup_steps");
        double steps = given.number("decay_steps");
        given.check(steps > warmup, "decay_steps", "be > warmup_steps, " + warmup + ",", steps);
        double end = given.number("end_value", 0);
        double exponent = given.number("exponent", 1);
        given.atLeast("exponent", 0, exponent);
        return () -> warmedUp(
                init, peak, warmup, Optax.cosine(peak, steps - warmup, peak == 0 ? 0 : end / peak, exponent), true);
    }

    static Supplier<Imported> warmupExponential(Arguments given) {
        double init = given.number("init_value");
        double peak = given.number("peak_value");
        double warmup = given.number("warmup_steps");
        Optax.Decay decay = Optax.Decay.read(given);
        return () -> warmedUp(init, peak, warmup, decay.from(peak), false);
    }

    private static Imported warmedUp(double init, double peak, double warmup, Imported decay, boolean including) {
        Imported joined = join(Vector.of(Optax.polynomial(init, peak, 1, warmup, 0), decay), Vector.of(warmup));
        return including
                ? Imported.of(
                        joined.faithful(), joined.clean(), joined.quirks().append(Quirk.OPTAX_DECAY_INCLUDES_WARMUP))
                : joined;
    }

    /// Each cycle is described by the arguments of a `warmup_cosine_decay_schedule`.
    static Supplier<Imported> restarts(Arguments given) {
        Vector<Object> cycles = given.list("cosine_kwargs");
        given.check(!cycles.isEmpty(), "cosine_kwargs", "describe at least one cycle", cycles);
        Vector<Option<Imported>> read =
                cycles.zipWithIndex((cycle, i) -> given.part("cosine_kwargs[" + i + "]", cycle(cycle)));
        return () -> join(
                read.map(Option::get),
                cycles.map(OptaxJoined::length)
                        .scanLeft(0.0, Double::sum)
                        .tail()
                        .init());
    }

    private static Validation<Seq<String>, Imported> cycle(Object cycle) {
        return cycle instanceof Map<?, ?> map
                ? Optax.library()
                        .schedules("warmup_cosine_decay_schedule", Arguments.named(map), Setting.rates(1))
                        .map(Seq::head)
                : Validation.invalid(Vector.of("must be a map of arguments but was " + Brief.text(cycle)));
    }

    private static double length(Object cycle) {
        return cycle instanceof Map<?, ?> map && Arguments.named(map).get("decay_steps") instanceof Number steps
                ? steps.doubleValue()
                : 0;
    }
}
