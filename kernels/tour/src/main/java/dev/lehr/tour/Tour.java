package dev.lehr.tour;

import static dev.lehr.recipe.Policy.*;
import static dev.lehr.recipe.Recipe.*;
import static dev.lehr.schedule.Schedule.*;

import dev.lehr.optim.Optimizer;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.schedule.Run;
import dev.lehr.schedule.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import me.tongfei.progressbar.ProgressBar;

/// A training run as YOLOv5 does it, on handwritten digits: compose schedules, bind them to groups of parameters,
/// train, and see it.
///
/// The first argument is the folder for the pictures. The exit code is 1 if the network tells fewer than 96 % of the
/// test digits right.
public final class Tour {
    private static final long SEED = 1;
    private static final int TRAIN = 1_500;
    private static final int EPOCHS = 100;
    private static final int BATCH = 50;
    private static final double ENOUGH = 0.96;

    private Tour() {}

    /// How YOLOv5 trains: three groups of parameters, found by name.
    ///
    /// The rate anneals along a cosine, and changes once an epoch. Over it lies a warm-up of a thousand steps that
    /// changes the rate at every step: biases come down from a high rate, all else comes up from zero, and the
    /// momentum comes up with it.
    static Recipe yolov5(Run run) {
        Schedule anneal = cosine(0.01, 0.002).over(run.length()).heldEach(run.epochs(1));
        Schedule rate = anneal.overlayWarmup(1_000, from(0));
        Schedule biasRate = anneal.overlayWarmup(1_000, from(0.1));
        Schedule momentum = linear(0.8, 0.937).over(1_000);

        Policy sgd = sgd().nesterov().momentum(momentum);
        return recipe().group("weight", named("fc\\d\\.weight"), sgd.rate(rate).weightDecay(5e-4))
                .group("bias", named(".*\\.bias"), sgd.rate(biasRate))
                .otherwise("norm", sgd.rate(rate));
    }

    public static void main(String... arguments) throws IOException {
        Random random = new Random(SEED);
        Digits.Split digits = Digits.load().split(TRAIN, random);
        Network network = new Network(random);
        Run run = Run.ofEpochs(EPOCHS).stepsPerEpoch(TRAIN / BATCH);
        Recipe recipe = yolov5(run);
        Optimizer optimizer = Optimizer.of(recipe, network.parameters());

        Report report = new Report();
        report.data(digits, network);
        report.policy(recipe);
        report.schedules(recipe, run);
        report.kernels(optimizer);

        List<Epoch> epochs = new ArrayList<>();
        try (ProgressBar progress = report.progress(EPOCHS)) {
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                Map<String, Map<String, Double>> inForce = optimizer.hyperParameters();
                double loss = 0;
                for (Digits batch : digits.train().batches(BATCH, random)) {
                    loss += network.loss(batch) * batch.size() / TRAIN;
                    optimizer.step();
                    optimizer.zeroGrad();
                }
                epochs.add(new Epoch(epoch, inForce, loss, network.accuracy(digits.test())));
                progress.step();
            }
        }
        report.table(epochs);
        report.pictures(
                Pictures.of(recipe, run, epochs),
                Path.of(arguments.length > 0 ? arguments[0] : "kernels/tour/target/tour"));

        double accuracy = epochs.getLast().accuracy();
        report.verdict(accuracy, ENOUGH);
        System.exit(accuracy < ENOUGH ? 1 : 0);
    }
}
