package dev.lehr.property.museum;

import static dev.lehr.property.museum.Exhibit.schedule;
import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.curve;
import static dev.lehr.schedule.Schedule.linear;

import dev.lehr.property.law.SchedulePropertiesFor;
import dev.lehr.property.law.Suite;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.StepFunction;
import java.util.List;
import java.util.stream.Stream;

/// Cosines, cycles and what begins with a warm-up.
final class CosineExhibits {
    private CosineExhibits() {}

    private static double half(double part) {
        return 0.5 * (1 + Math.cos(Math.PI * part));
    }

    static List<Exhibit> all() {
        return Stream.of(ends(), cycles(), warmUps()).flatMap(List::stream).toList();
    }

    private static List<Exhibit> ends() {
        return List.of(
                schedule(
                        "beyond its end it rises again",
                        "PyTorch `CosineAnnealingLR`, transformers `get_cosine_schedule_with_warmup`",
                        SchedulePropertiesFor::falling,
                        () -> t -> half(t / 10),
                        cosine(1, 0).over(10)),
                schedule(
                        "beyond its end it oscillates for ever",
                        "Smile `TimeFunction.cosine`",
                        s -> s.constantFrom(10),
                        () -> t -> 0.1 * half(t / 10),
                        cosine(0.1, 0).over(10)),
                schedule(
                        "before step zero it goes on to oscillate",
                        "optax `cosine_decay_schedule`",
                        SchedulePropertiesFor::holdsBefore,
                        () -> t -> half(Math.min(t, 100) / 100),
                        cosine(1, 0).over(100)),
                schedule(
                        "the end comes a step early, and the last step rises",
                        "transformers `cosine_warmup_with_min_lr`",
                        s -> s.falling(5, Double.POSITIVE_INFINITY),
                        () -> t -> half((t + 1) / 10),
                        cosine(1, 0).over(9)),
                schedule(
                        "the window closes before the end value is reached",
                        "MMEngine `CosineAnnealingLR`, mmcv#519",
                        s -> s.passes(10, 0),
                        () -> t -> half(Math.min(t, 9) / 10),
                        cosine(1, 0).over(10)),
                schedule(
                        "each value divides by one that is zero at the end",
                        "PyTorch `CosineAnnealingLR`, pytorch#17913",
                        SchedulePropertiesFor::finite,
                        () -> CosineExhibits::recursive,
                        cosine(1, 0).over(10)),
                schedule(
                        "the curve ends above its end value and jumps",
                        "timm `TanhLRScheduler`",
                        SchedulePropertiesFor::continuous,
                        () -> CosineExhibits::tanh,
                        curve(Profile.tanh(), 1, 0).over(20)),
                schedule(
                        "the curve does not begin at its first value",
                        "timm `TanhLRScheduler`",
                        s -> s.passes(0, 1),
                        () -> CosineExhibits::tanh,
                        curve(Profile.tanh(), 1, 0).over(20)));
    }

    private static double recursive(double step) {
        double value = 1;
        for (int t = 1; t <= Math.min(step, 100); t++) {
            value = (1 + Math.cos(Math.PI * t / 10)) / (1 + Math.cos(Math.PI * (t - 1) / 10)) * value;
        }
        return value;
    }

    private static double tanh(double t) {
        double part = t / 20;
        return t >= 20 ? 0 : 0.5 * (1 - Math.tanh(-7 * (1 - part) + 3 * part));
    }

    private static List<Exhibit> cycles() {
        return List.of(
                new Exhibit(
                        "the number of the cycle is the floor of a logarithm, so a restart is missed",
                        "PyTorch `CosineAnnealingWarmRestarts.step(epoch)`, timm `CosineLRScheduler`",
                        "is warmRestarts",
                        CosineExhibits::restarts,
                        () -> SchedulePropertiesFor.of(restarts(1, 3)).sameAs(restarts(1, 3), 1e-9)),
                schedule(
                        "cycles that get shorter end in the logarithm of a negative number",
                        "timm `CosineLRScheduler(cycle_mul=0.5)`",
                        SchedulePropertiesFor::finite,
                        () -> t -> {
                            double cycle = Math.floor(Math.log(1 - t / 10 * 0.5) / Math.log(0.5));
                            double begin = 10 * (1 - Math.pow(0.5, cycle)) / 0.5;
                            return half((t - begin) / (10 * Math.pow(0.5, cycle)));
                        },
                        Families.warmRestarts(1, 0).first(10).lengthFactor(2)),
                schedule(
                        "steps are counted in `float`, which skips every other one from 2^24 on",
                        "DJL `CyclicalTracker`",
                        s -> s.periodic(2),
                        () -> t -> (float) t % 2f == 1 ? 1 : 0,
                        linear(0, 1).over(1).mirror().repeat()),
                schedule(
                        "an odd period is one step shorter than asked for",
                        "fairseq `triangular`",
                        s -> s.periodic(5),
                        () -> t -> 1 - Math.abs(t % (2 * (5 / 2)) / (5 / 2) - 1),
                        linear(0, 1).over(2.5).mirror().repeat()),
                schedule(
                        "a period of one step divides by half of it, which is zero",
                        "fairseq `triangular`",
                        SchedulePropertiesFor::finite,
                        () -> t -> 1 - Math.abs(t % (2.0 * (1 / 2)) / (1 / 2) - 1),
                        linear(0, 1).over(0.5).mirror().repeat()),
                schedule(
                        "if the cycle cannot be halved, the last phase begins with the highest rate",
                        "DL4J `CycleSchedule`",
                        s -> s.falling(4, 9),
                        () -> t -> t % 10 < 4
                                ? 0.1 + 0.9 / 4 * (t % 10)
                                : t % 10 < 8 ? 1 - 0.9 / 4 * (t % 10 - 4) : 0.1 * Math.pow(0.1, 1 - (10 - t % 10)),
                        linear(0.1, 1).over(4).then(linear(1, 0.01).over(6))),
                schedule(
                        "one step beyond the end the rate is negative",
                        "PyTorch `OneCycleLR(anneal_strategy='linear')`",
                        SchedulePropertiesFor::nonNegative,
                        () -> t -> t <= 29 ? 0.04 + 0.96 * t / 29 : 1 + (4e-6 - 1) * (t - 29) / 70,
                        linear(0.04, 1).over(29).then(linear(1, 4e-6).over(70))),
                schedule(
                        "a first phase that ends at step zero divides by its length",
                        "PyTorch `OneCycleLR`, pct_start * total_steps = 1",
                        SchedulePropertiesFor::finite,
                        () -> t -> t <= 0 ? 0.04 + 0.96 * (t / 0) : half(Math.min(t, 9) / 9),
                        linear(0.04, 1).over(0).then(cosine(1, 0).over(9))),
                schedule(
                        "phases are keys of a map, so two that end together are one, and it never warms up",
                        "optax `cosine_onecycle_schedule(pct_start=1.0)`",
                        s -> s.rising(0, 99),
                        () -> t -> 0.04 + (1.6e-7 - 0.04) * (1 - half(Math.min(t, 100) / 100)),
                        linear(0.04, 1).over(100).then(cosine(1, 1.6e-7).over(0))),
                schedule(
                        "a phase of length zero divides by it",
                        "optax `cosine_onecycle_schedule`, short runs, optax#1403",
                        SchedulePropertiesFor::finite,
                        () -> t -> 0.04 + 0.96 * (Math.min(t, 0) / 0),
                        linear(0.04, 1).over(0)));
    }

    private static Schedule restarts(int first, int factor) {
        return Families.warmRestarts(1, 0).first(first).lengthFactor(factor);
    }

    private static List<Suite> restarts() {
        return Stream.of(new int[] {1, 2}, new int[] {1, 3}, new int[] {1, 5}, new int[] {2, 3})
                .<Suite>map(both -> {
                    int first = both[0];
                    int factor = both[1];
                    StepFunction specimen = t -> {
                        int cycle = (int) (Math.log(Math.max(t, 0) / first * (factor - 1) + 1) / Math.log(factor));
                        double begin = first * (Math.pow(factor, cycle) - 1) / (factor - 1);
                        return half((t - begin) / (first * Math.pow(factor, cycle)));
                    };
                    return SchedulePropertiesFor.of(specimen).sameAs(restarts(first, factor), 1e-9);
                })
                .toList();
    }

    private static List<Exhibit> warmUps() {
        return List.of(
                schedule(
                        "the curve has run since step zero, so the warm-up never meets its peak",
                        "timm `warmup_prefix=False`, Swin-Transformer#277",
                        s -> s.passes(5, 1),
                        () -> t -> t < 5 ? t / 5 : half(Math.min(t, 20) / 20),
                        cosine(1, 0).over(20).warmup(5)),
                schedule(
                        "a warm-up longer than the training goes past the end and drops",
                        "DL4J `CosineWarmup`",
                        SchedulePropertiesFor::continuous,
                        () -> t -> t < 20 ? t / 20 : 0,
                        cosine(1, 0).over(10).warmup(20)),
                schedule(
                        "the decay goes to zero, and then the rate jumps up to its minimum",
                        "pytorch_optimizer, WSD",
                        s -> s.falling(10, Double.POSITIVE_INFINITY),
                        () -> t -> t < 10 ? t / 10 : t < 20 ? 1 : t <= 30 ? 1 - (t - 20) / 10 : 0.1,
                        constant(1).take(10).then(linear(1, 0.1).over(10)).warmup(10)));
    }
}
