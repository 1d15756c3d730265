package dev.lehr.proof;

import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// Composites of all shapes and combinators that never end in an exception, the same ones for the same seed.
final class Composites {
    private final SplittableRandom random;
    private final double scale;

    Composites(long seed) {
        this(seed, 1);
    }

    /// @param scale how many times as long they are as those of 1, which take some hundred steps
    Composites(long seed, double scale) {
        this.random = new SplittableRandom(seed);
        this.scale = scale;
    }

    /// A composite of combinators within combinators, at most `depth` of them deep.
    Schedule next(int depth) {
        return depth == 0 || random.nextInt(8) == 0 ? shape() : combined(depth - 1);
    }

    private Schedule shape() {
        List<Supplier<Schedule>> shapes = List.of(
                () -> Schedule.constant(value()),
                () -> Schedule.linear(value(), value()).over(length()),
                () -> Schedule.cosine(value(), value()).over(length()),
                () -> Schedule.polynomial(value(), value(), power()).over(length()),
                () -> Schedule.exponentialTo(positive(), positive()).over(length()),
                () -> Schedule.exponential(value(), gamma()).every(1 + scale * random.nextInt(9)),
                () -> Schedule.step(value()).every(length()).gamma(gamma()),
                () -> Schedule.multiStep(value())
                        .at(milestone(1), milestone(2), milestone(3))
                        .gamma(gamma()),
                () -> Schedule.piecewise(value()).at(milestone(1), value()).at(milestone(2), value()),
                () -> Schedule.interpolate(0, value()).to(milestone(1), value()).to(milestone(2), value()),
                () -> Schedule.curve(profile(), value(), value()).over(length()));
        return pick(shapes).get();
    }

    private Profile profile() {
        List<Profile> profiles = List.of(
                Profile.sqrt(),
                Profile.square(),
                Profile.halving(),
                Profile.tanh(-7, 3),
                Profile.rex(),
                Profile.cosine().cycles(1.5),
                Profile.cosine().kDecay(power()),
                Profile.polynomial(power()));
        return pick(profiles);
    }

    private Schedule combined(int depth) {
        Schedule a = next(depth);
        List<Supplier<Schedule>> combinators = List.of(
                () -> a.take(length()).then(next(depth)),
                () -> a.take(length()).then(shape().take(length())).then(next(depth)),
                () -> a.times(next(depth)),
                () -> a.plus(next(depth)),
                () -> a.minus(next(depth)),
                () -> a.min(next(depth)),
                () -> a.max(next(depth)),
                () -> a.clamp(-0.5, 0.25 + positive()),
                () -> a.times(value()),
                () -> a.plus(value()),
                () -> a.shift(scale * random.nextInt(-20, 20)),
                () -> a.shift(random.nextInt(-80, 80) / 4.0),
                () -> a.stretch(random.nextBoolean() ? 2 : 1.5),
                () -> a.take(length()).repeat(),
                () -> a.take(length()).repeat(3),
                () -> a.heldEach(1 + Math.rint(scale * random.nextInt(12))),
                () -> a.warmup(length()),
                () -> a.overlayWarmup(length(), Schedule.from(value())),
                () -> a.take(length()).reverse(),
                () -> a.take(length()).mirror(),
                () -> a.lerp(next(depth), 0.25),
                () -> a.take(length()).beyond(pick(List.of(Edge.HOLD, Edge.REPEAT, Edge.MIRROR))));
        return pick(combinators).get();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private double value() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> -positive();
            default -> positive();
        };
    }

    private double positive() {
        return random.nextInt(1, 20) / (random.nextBoolean() ? 10.0 : 8.0);
    }

    private double power() {
        return pick(List.of(0.5, 1.0, 2.0, 0.9, 3.5));
    }

    private double gamma() {
        return pick(List.of(0.1, 0.5, 0.9, 0.97, 1.0, 1.1));
    }

    private double length() {
        return scale * (random.nextInt(5) == 0 ? random.nextInt(1, 400) / 4.0 : random.nextInt(1, 60));
    }

    private double milestone(int which) {
        return scale * (which * 30 + random.nextInt(30) / (random.nextBoolean() ? 1.0 : 2.0));
    }
}
