package dev.lehr.property.golden;

import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.polynomial;

import dev.lehr.schedule.Curve;
import dev.lehr.schedule.Schedule;

/// The schedules of a recorded YOLOv5 run.
///
/// The rate decays once an epoch. During warm-up it is interpolated from a start value to where the decay is by then, once an
/// iteration. The scheduler of the recorded loop counts from the epoch before the first, so after the warm-up every epoch
/// trains with the factor of the epoch before; and the epoch in which the warm-up ends keeps the last value of the
/// warm-up, which is the factor of its own.
///
/// @param fields the recorded case
record YoloRun(Fields fields) {

    /// The rate of a group whose warm-up starts at `start`, by iteration.
    Schedule rate(double start) {
        double warmup = fields.number("warmup_iters");
        double lagging = (Math.floor(warmup / epoch()) + 1) * epoch();
        Schedule warm = perEpoch(decay()).overlayWarmup(warmup, Schedule.from(start));
        Schedule late = perEpoch(decay().shift(1));
        return warm.take(lagging).then(late.drop(lagging));
    }

    /// The rate of a group: biases start high, everything else at zero.
    Schedule rate(String group) {
        return rate(group.equals("bias") ? fields.number("warmup_bias_lr") : 0);
    }

    /// The momentum of all groups, by iteration.
    Schedule momentum() {
        return linear(fields.number("warmup_momentum"), fields.number("momentum"))
                .over(fields.number("warmup_iters"));
    }

    /// Iterations of an epoch.
    int epoch() {
        return fields.count("iters_per_epoch");
    }

    /// The rate by epoch: `(shape * (1 - lrf) + lrf) * lr0`, where the shape falls from 1 to 0.
    private Schedule decay() {
        Curve shape =
                switch (fields.text("lf")) {
                    case "cosine" -> cosine(1, 0);
                    case "linear" -> polynomial(1, 0, 1);
                    default -> throw new IllegalArgumentException("no shape for lf " + fields.text("lf"));
                };
        double last = fields.number("lrf");
        return shape.over(fields.number("num_epochs")).times(1 - last).plus(last).times(fields.number("lr0"));
    }

    private Schedule perEpoch(Schedule byEpoch) {
        return byEpoch.stretch(epoch()).heldEach(epoch());
    }
}
