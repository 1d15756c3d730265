package dev.lehr.optim;

import dev.lehr.feedback.Plateau;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Rules;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Schedule;
import dev.lehr.text.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// A run of every rule that is interrupted: the second half is a program of its own, so that nothing can be left over in memory.
final class ResumeRun {
    static final int STEPS = 1000;
    static final int SAVED = 400;

    private final float[] matrix = numbers(0, 33);
    private final float[] gradient = new float[33];
    private final double[] bias = doubles(1, 5);
    private final double[] biasGradient = new double[5];

    /// Goes on with every file of a folder, by the recipe in it, and writes what came out beside it.
    public static void main(String[] arguments) throws IOException {
        for (Path file : files(Path.of(arguments[0]))) {
            ResumeRun run = new ResumeRun();
            run.forget();
            Optimizer optimizer = Optimizer.load(file, run.parameters(), Settings.standard(), Names.none())
                    .getOrElseGet(problems -> {
                        throw new IllegalStateException(problems.mkString("; "));
                    });
            run.train(optimizer, SAVED, STEPS);
            Files.writeString(Path.of(file + ".result"), run.result(optimizer));
        }
    }

    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".safetensors")).sorted().toList();
        }
    }

    /// Every rule of the library, with schedules and a plateau where it has a rate.
    static List<Policy> policies() {
        List<Policy> policies = new ArrayList<>();
        for (UpdateRule rule : Rules.all()) {
            Policy policy = Policy.of(rule);
            boolean hasRate = rule.hypers().stream().anyMatch(hyper -> hyper.name().equals("lr"));
            policies.add(
                    hasRate
                            ? policy.rate(Schedule.cosine(rule.hyper("lr").initial(), 1e-5).over(900).warmup(50, Schedule.from(1e-6)))
                                    .feedback(Plateau.torch().factor(0.5).patience(3))
                            : policy);
        }
        return policies;
    }

    List<Parameter> parameters() {
        return List.of(
                Parameter.of("body.weight", matrix, gradient).shaped(3, 11), Parameter.of("bias", bias, biasGradient));
    }

    Optimizer begin(Policy policy) {
        return Optimizer.of(recipe(policy), parameters());
    }

    /// Muon does not take vectors.
    private static Recipe recipe(Policy policy) {
        return policy.rule().name().equals("Muon")
                ? Recipe.recipe().group("body", Recipe.named("body.*"), policy).otherwise("rest", Policy.adamW())
                : Recipe.all(policy);
    }

    void train(Optimizer optimizer, int from, int to) {
        for (int step = from; step < to; step++) {
            System.arraycopy(numbers(step + 2, gradient.length), 0, gradient, 0, gradient.length);
            System.arraycopy(doubles(-step - 2, biasGradient.length), 0, biasGradient, 0, biasGradient.length);
            double loss = 1 + 1.0 / (step + 1);
            optimizer.step(() -> loss);
            if (step % 50 == 0) {
                optimizer.report(loss);
            }
        }
    }

    /// What a new process does not know.
    private void forget() {
        Arrays.fill(matrix, Float.NaN);
        Arrays.fill(bias, Double.NaN);
    }

    String result(Optimizer optimizer) {
        return optimizer.steps() + " " + Arrays.toString(matrix) + " " + Arrays.toString(bias) + " "
                + optimizer.hyperParameters();
    }

    private static float[] numbers(long seed, int count) {
        double[] wide = doubles(seed, count);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) wide[i];
        }
        return values;
    }

    private static double[] doubles(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(count, -1, 1).toArray();
    }
}
