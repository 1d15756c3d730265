package dev.lehr.kernel;

import dev.lehr.schedule.Interpolation;
import dev.lehr.schedule.Piecewise;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.Random;

/// Random composites whose numbers are anything but round: fractions, negative, tiny and huge ones.
final class RandomSchedules {
    private static final List<Double> VALUES =
            List.of(0.0, -0.0, 1.0, -1.0, 0.1, -3.7, 1e-3, 1e300, -1e300, 1e-320, 0.937, Math.PI);
    private static final List<Double> LENGTHS =
            List.of(0.0, 1.0, 2.0, 0.5, 1 / 3.0, 7.7, 10.0, 33.0, 50.0, 1e-3, 123.456, 1e4, 1e9, 0x1p52, 1e15 / 3, 1e30);
    private static final List<Double> POWERS = List.of(0.5, 0.9, 1.0, 2.0, 3.7);

    private final Random random;

    /// Combinators that mention a schedule several times make formulas grow like powers of two.
    private int copies = 3;

    private RandomSchedules(long seed) {
        this.random = new Random(seed);
    }

    /// The composite that belongs to a seed.
    ///
    /// @param combinators how many combinators it has at most
    static Schedule schedule(long seed, int combinators) {
        RandomSchedules schedules = new RandomSchedules(seed);
        Schedule schedule = schedules.shape();
        for (int i = 0; i < combinators; i++) {
            schedule = schedules.combined(schedule);
        }
        return schedule;
    }

    private Schedule shape() {
        return switch (random.nextInt(11)) {
            case 0 -> Schedule.constant(value());
            case 1 -> Schedule.linear(value(), value()).over(length());
            case 2 -> Schedule.cosine(value(), value()).over(length());
            case 3 -> Schedule.polynomial(value(), value(), pick(POWERS)).over(length());
            case 4 -> Schedule.exponentialTo(0.3, pick(List.of(1e-5, 0.9, 1e10))).over(length());
            case 5 -> Schedule.exponential(value(), pick(POWERS)).every(someLength());
            case 6 -> Schedule.step(value()).every(someLength()).gamma(pick(POWERS));
            case 7 -> Schedule.multiStep(value()).at(length(), length(), length()).gamma(pick(POWERS));
            case 8 -> piecewise();
            case 9 -> polygon();
            default -> Schedule.of(step -> Math.sqrt(Math.abs(step)) - 3);
        };
    }

    private Schedule piecewise() {
        Piecewise schedule = Schedule.piecewise(value());
        double at = 0;
        for (int i = random.nextInt(6); i > 0; i--) {
            at += someLength();
            schedule = at > schedule.length() ? schedule.at(at, value()) : schedule;
        }
        return schedule;
    }

    private Schedule polygon() {
        double at = -length();
        Interpolation schedule = Schedule.interpolate(at, value());
        for (int i = random.nextInt(6); i > 0; i--) {
            double next = at + someLength();
            schedule = next > at ? schedule.to(next, value()) : schedule;
            at = Math.max(at, next);
        }
        return schedule;
    }

    private Schedule combined(Schedule s) {
        return switch (random.nextInt(18)) {
            case 0, 1 -> ended(s).then(shape());
            case 2 -> ended(shape()).then(s);
            case 3 -> s.plus(shape());
            case 4 -> s.minus(shape());
            case 5 -> s.times(shape());
            case 6 -> s.div(shape());
            case 7 -> s.min(shape());
            case 8 -> s.max(shape());
            case 9 -> s.scale(value());
            case 10 -> s.clamp(-1e3, 0.75);
            case 11 -> s.shift(random.nextBoolean() ? length() : -length());
            case 12 -> s.stretch(someLength());
            case 13 -> s.take(length());
            case 14 -> s.heldEach(someLength());
            case 15 -> s.length() > 0 && s.length() < 1e300 ? s.repeat() : s;
            case 16 -> s.length() > 0 && s.length() < 1e300 && copies-- > 0 ? s.repeat(random.nextInt(1, 4)) : s;
            default -> copies-- > 0 ? s.overlayWarmup(length(), Schedule.from(value())) : s;
        };
    }

    private Schedule ended(Schedule schedule) {
        return schedule.length() < Double.POSITIVE_INFINITY ? schedule : schedule.take(length());
    }

    private double value() {
        return random.nextInt(3) == 0 ? random.nextGaussian() : pick(VALUES);
    }

    private double length() {
        return random.nextInt(3) == 0 ? random.nextInt(60) : pick(LENGTHS);
    }

    private double someLength() {
        double length = length();
        return length > 0 ? length : 1;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
