package dev.lehr.property;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import dev.lehr.schedule.Combined;
import dev.lehr.schedule.Constant;
import dev.lehr.schedule.NamedFunction;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.StepFunction;
import dev.lehr.schedule.Stretched;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is simpler than a schedule and like it, the simplest first: a constant, a straight line, one of its parts,
/// the same with a simpler part, with a simpler number, or with one point less.
///
/// It looks at records and their components, so a schedule that is new needs nothing here. What a generator promises
/// stays true: clocks stay multiples of 1/4, factors of stretching powers of two, divisors away from zero.
final class Simpler {
    private static final List<Schedule> SIMPLEST = List.of(
            Schedule.constant(0),
            Schedule.constant(1),
            Schedule.linear(0, 1).over(1),
            Schedule.linear(1, 0).over(1));

    private static final Schedule TIME = Schedule.formula("t");

    private Simpler() {}

    /// Schedules that are simpler than `schedule`, the simplest first.
    static Stream<Schedule> than(Schedule schedule) {
        Complexity most = Complexity.of(schedule);
        return Stream.of(SIMPLEST.stream(), straight(schedule), like(schedule))
                .flatMap(stream -> stream)
                .distinct()
                .filter(simpler -> Complexity.of(simpler).compareTo(most) < 0);
    }

    /// Its first value, its last one, and the straight line between them.
    private static Stream<Schedule> straight(Schedule schedule) {
        if (!(schedule.length() < Double.POSITIVE_INFINITY)) {
            return Stream.of(schedule.at(0)).filter(Double::isFinite).map(Schedule::constant);
        }
        double from = schedule.at(0);
        double to = schedule.end();
        return Double.isFinite(from) && Double.isFinite(to)
                ? Stream.of(
                        Schedule.constant(from),
                        Schedule.constant(to),
                        Schedule.linear(from, to).over(schedule.length()))
                : Stream.of();
    }

    private static Stream<Schedule> like(Schedule schedule) {
        if (schedule instanceof NamedFunction(String _, StepFunction function)) {
            return Stream.of(function);
        }
        return Parts.of(schedule).stream().flatMap(parts -> {
            Stream<Schedule> itsParts = parts.schedules().stream();
            Stream<Schedule> shorter = parts.shortened().flatMap(Simpler::made);
            Stream<Schedule> changed = IntStream.range(0, parts.size()).boxed().flatMap(i -> changes(schedule, parts, i)
                    .map(value -> parts.with(i, value))
                    .flatMap(Simpler::made));
            return Stream.of(itsParts, shorter, changed).flatMap(stream -> stream);
        });
    }

    private static Stream<Schedule> made(Parts parts) {
        return parts.made(Schedule.class).stream();
    }

    /// What a component may be instead.
    private static Stream<?> changes(Schedule schedule, Parts parts, int component) {
        if (schedule instanceof Stretched(Schedule _, double factor)) {
            return component == 0 ? values(parts.value(component)) : Stream.of(1.0, factor / 2).filter(f -> f >= 1);
        }
        if (schedule instanceof Combined(Op op, Schedule _, Schedule divisor)
                && op == Op.DIV
                && divisor.equals(parts.value(component))) {
            return Stream.of(Schedule.constant(1));
        }
        return values(parts.value(component));
    }

    private static Stream<?> values(Object value) {
        return switch (value) {
            case Constant(double number) -> Numbers.simpler(number).mapToObj(Schedule::constant);
            case Schedule schedule -> than(schedule);
            case Double number -> Numbers.simpler(number).boxed();
            case Long number -> number == 0 ? Stream.of() : Stream.of(0L);
            case Profile profile -> profile.equals(Profile.linear()) ? Stream.of() : Stream.of(Profile.linear());
            case Formula _ -> Parts.of(TIME).orElseThrow().values().stream();
            case List<?> list -> elements(list);
            case Record nested -> Parts.of(nested).stream().flatMap(parts -> IntStream.range(0, parts.size())
                    .boxed()
                    .flatMap(i -> values(parts.value(i))
                            .flatMap(simpler -> parts.with(i, simpler).made(Record.class).stream())));
            default -> Stream.of();
        };
    }

    /// Lists with one element that is simpler.
    private static Stream<List<Object>> elements(List<?> list) {
        return IntStream.range(0, list.size()).boxed().flatMap(i -> values(list.get(i)).map(simpler -> {
            List<Object> changed = new ArrayList<>(list);
            changed.set(i, simpler);
            return changed;
        }));
    }
}
