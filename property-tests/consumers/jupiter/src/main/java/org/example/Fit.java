package org.example;

import static dev.lehr.recipe.Policy.adamW;
import static dev.lehr.recipe.Recipe.all;
import static dev.lehr.schedule.Schedule.cosine;

import dev.lehr.optim.Optimizer;
import dev.lehr.optim.Parameter;
import dev.lehr.schedule.Schedule;
import java.util.List;

/// Fits a line to points: a program that has Lehr as a dependency and knows nothing else of it.
final class Fit {
    static final Schedule RATE = cosine(0.1, 0.0).over(500).warmup(20);

    private final double[] line = new double[2];
    private final double[] gradient = new double[2];
    private final Optimizer optimizer =
            Optimizer.of(all(adamW().rate(RATE).weightDecay(0)), List.of(Parameter.of("line", line, gradient)));

    /// The slope and the intercept after 520 steps.
    double[] to(double[] x, double[] y) {
        for (int step = 0; step < RATE.length(); step++) {
            optimizer.zeroGrad();
            for (int i = 0; i < x.length; i++) {
                double error = line[0] * x[i] + line[1] - y[i];
                gradient[0] += error * x[i] / x.length;
                gradient[1] += error / x.length;
            }
            optimizer.step();
        }
        return line;
    }

    /// What the kernels turned out to be.
    String report() {
        return optimizer.reports().toString();
    }
}
