package dev.lehr.property.golden;

import dev.lehr.formula.Lane;
import dev.lehr.recipe.Policy;
import dev.lehr.schedule.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Trains the recorded YOLOv5 runs again: the rate of each group and the momentum at every recorded iteration, and the parameters at the
/// end of recorded epochs.
///
/// @param engine what carries out the update rule
public record YoloChecker(Engine engine) implements Checker {
    private static final double RATE_TOLERANCE = 1e-15;

    /// A rate that is an ulp off moves the parameters by about as much.
    private static final double PARAMETER_TOLERANCE = 1e-13;

    @Override
    public boolean knows(Case golden) {
        return golden.is("kind", "yolo_run");
    }

    @Override
    public void check(Case golden, Comparison comparison) {
        Fields fields = golden.fields();
        YoloRun run = new YoloRun(fields);
        List<Fields> groups = fields.objects("groups");
        for (int group = 0; group < groups.size(); group++) {
            Schedule rate = run.rate(groups.get(group).text("name"));
            checkRates(fields, run, group, rate, comparison);
            Policy policy = Policy.sgd()
                    .nesterov()
                    .rate(rate)
                    .momentum(run.momentum())
                    .weightDecay(groups.get(group).number("weight_decay"));
            train(fields, run, group, policy, comparison);
        }
        double[] iterations = iterations(fields, run);
        comparison.numbers("momentum", fields.numbers("momentum_set"), at(run.momentum(), iterations), RATE_TOLERANCE);
    }

    private static void checkRates(Fields fields, YoloRun run, int group, Schedule rate, Comparison comparison) {
        String what = "lr of group " + group;
        comparison.numbers(what, fields.rows("lr").get(group), at(rate, iterations(fields, run)), RATE_TOLERANCE);
        double[] ends = IntStream.rangeClosed(1, fields.count("num_epochs"))
                .mapToDouble(epoch -> epoch * run.epoch() - 1)
                .toArray();
        comparison.numbers(what + " at the end of epochs", fields.rows("lr_epoch_end").get(group), at(rate, ends), RATE_TOLERANCE);
    }

    private void train(Fields fields, YoloRun run, int group, Policy policy, Comparison comparison) {
        double[] a = fields.fields("problem").rows("a").get(group);
        double[] c = fields.fields("problem").rows("c").get(group);
        double[] start = fields.rows("p0").get(group);
        Trajectory trajectory = new Trajectory(engine, policy.decided(), Lane.F64, start);
        int iteration = 0;
        for (Fields checkpoint : fields.objects("p_checkpoints")) {
            int epoch = checkpoint.count("after_epoch");
            for (; iteration < (epoch + 1) * run.epoch(); iteration++) {
                trajectory.step(policy.at(iteration), gradient(a, c, trajectory.parameter()));
            }
            comparison.numbers(
                    "p of group " + group + " after epoch " + epoch,
                    checkpoint.rows("p").get(group),
                    trajectory.parameter(),
                    PARAMETER_TOLERANCE);
        }
    }

    /// `a * (p - c)`.
    private static double[] gradient(double[] a, double[] c, double[] p) {
        return IntStream.range(0, p.length)
                .mapToDouble(i -> a[i] * (p[i] - c[i]))
                .toArray();
    }

    private static double[] iterations(Fields fields, YoloRun run) {
        return fields.has("iters")
                ? fields.numbers("iters")
                : IntStream.range(0, fields.count("num_epochs") * run.epoch())
                        .asDoubleStream()
                        .toArray();
    }

    private static double[] at(Schedule schedule, double[] steps) {
        return Arrays.stream(steps).map(schedule::at).toArray();
    }
}
