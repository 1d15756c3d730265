package dev.lehr.property;

import dev.lehr.algebra.Law;
import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Sequential;
import java.util.List;

/// For each law, schedules on which it has something to say.
///
/// @param s any schedule
/// @param shape one that ends, after a length > 0, and holds at both ends
/// @param a a value, finite; likewise `b`
/// @param n a whole number from 1 to 30
record Redexes(Schedule s, Schedule shape, double a, double b, int n) {
    Schedule of(Law law) {
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        return switch (law) {
            case CONSTANT_FOLDING ->
                Schedule.constant(a).plus(b).clamp(low, high).shift(n).lerp(Schedule.constant(b), 0.5);
            case TIMES_ONE ->
                n % 3 == 0
                        ? s.times(1)
                        : n % 3 == 1 ? s.div(1) : Schedule.constant(1).times(s);
            case MINUS_ZERO -> n % 2 == 0 ? s.minus(0) : s.plus(-0.0);
            case COMMUTATION -> Schedule.constant(a).times(s).plus(shape);
            case LATTICE -> s.min(shape).min(Schedule.constant(a)).min(s.min(Schedule.constant(b)));
            case SIGNS -> s.times(-1).times(a);
            case MINUS_NUMBER -> s.minus(a);
            case MINUS_NEGATIVE -> n % 2 == 0 ? s.plus(shape.times(-1)) : s.minus(shape.unaryMinus());
            case EXACT_INVERSE -> s.div(Math.scalb(n % 2 == 0 ? 1 : -1, n - 15));
            case CLAMP -> s.max(Schedule.constant(low)).min(Schedule.constant(high));
            case CLAMP_TWICE -> s.clamp(low, high).clamp((low + high) / 2, high + n);
            case SHIFT_ZERO -> s.shift(0);
            case STRETCH_ONE -> s.stretch(1);
            case REPEAT_ONCE -> shape.repeat(1);
            case REPEAT_FOREVER -> shape.repeat(n).repeat();
            case TAKE_TWICE -> s.take(n + 3.5).take(n);
            case TAKE_ALL -> shape.take(shape.length());
            case HOLD_AGAIN ->
                n % 2 == 0
                        ? shape.before(Edge.HOLD).beyond(Edge.HOLD)
                        : shape.before(Edge.REPEAT).beyond(Edge.HOLD);
            case HELD_TWICE -> s.heldEach(Math.scalb(1, n - 15)).heldEach(Math.scalb(1, n - 15));
            case WARMUP_ZERO -> s.overlayWarmup(0, Schedule.from(a));
            case MAP_GROUPING -> s.map(shape).map(Schedule.formula("t * t"));
            case MAP_IDENTITY ->
                n % 2 == 0
                        ? s.map(Schedule.formula("t"))
                        : Schedule.formula("t").map(Schedule.exponential(a, 0.5));
            case ONE_NAME ->
                switch (n % 3) {
                    case 0 -> Schedule.curve(Profile.cosine(), a, b).over(n);
                    case 1 -> Schedule.curve(Profile.polynomial(n), a, b).over(n);
                    default -> Schedule.interpolate(0, a).to(n, b);
                };
            case EMPTY_PIECE ->
                new Sequential(List.of(shape, Schedule.linear(a, b).over(0), s));
            case SHIFTS -> s.shift(n).shift(n % 2 == 0 ? 3 : -1);
            case STRETCHES -> s.stretch(Math.scalb(1, n % 5)).stretch(Math.scalb(1, -(n % 7)));
            case WHOLE_HELD_TWICE -> s.heldEach(n).heldEach(n);
            case PLUS_ZERO -> s.plus(0);
            case FACTORS -> s.times(a).times(0.5 + n);
            case OFFSETS -> s.plus(a).plus(b);
            case REAL_SHIFTS -> shape.shift(n + 0.1).shift(-0.3);
            case REAL_STRETCHES -> shape.stretch(n * 0.7).stretch(0.3);
            case STRAIGHT_LINE -> Schedule.polynomial(a, b, 1).over(n);
            case NESTED_SEQUENCE ->
                new Sequential(List.of(shape, new Sequential(List.of(shape, Schedule.exponential(a, 0.9)))));
        };
    }
}
