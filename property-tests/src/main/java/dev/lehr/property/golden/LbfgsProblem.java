package dev.lehr.property.golden;

import dev.lehr.formula.Lane;
import java.util.List;

/// The functions that recorded runs of LBFGS minimize. They are computed in `double`; the results are rounded to
/// the type of the run.
@FunctionalInterface
interface LbfgsProblem {
    /// The loss at `x`; adds its gradient to `gradient`, which is zero.
    double evaluate(double[] x, double[] gradient);

    /// The function that `fields` describe.
    static LbfgsProblem of(Fields fields) {
        return switch (fields.text("name")) {
            case "rosenbrock" -> LbfgsProblem::rosenbrock;
            case "diag_quadratic" -> diagonal(fields.numbers("a"), fields.numbers("b"));
            case "dense_quadratic" -> dense(fields.rows("A"), fields.numbers("b"));
            case "softplus_sum" -> softplus(fields.numbers("c"), fields.number("mu"));
            default -> throw new IllegalArgumentException("no problem is called " + fields.text("name"));
        };
    }

    /// The same with its results in another type.
    default LbfgsProblem rounded(Lane lane) {
        return (x, gradient) -> {
            double loss = lane.round(evaluate(x, gradient));
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = lane.round(gradient[i]);
            }
            return loss;
        };
    }

    private static double rosenbrock(double[] x, double[] gradient) {
        double loss = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double valley = x[i + 1] - x[i] * x[i];
            double rest = 1 - x[i];
            loss += 100 * valley * valley + rest * rest;
            gradient[i] -= 400 * valley * x[i] + 2 * rest;
            gradient[i + 1] += 200 * valley;
        }
        return loss;
    }

    private static LbfgsProblem diagonal(double[] a, double[] b) {
        return (x, gradient) -> {
            double loss = 0;
            for (int i = 0; i < x.length; i++) {
                loss += 0.5 * a[i] * x[i] * x[i] - b[i] * x[i];
                gradient[i] += a[i] * x[i] - b[i];
            }
            return loss;
        };
    }

    private static LbfgsProblem dense(List<double[]> a, double[] b) {
        return (x, gradient) -> {
            double loss = 0;
            for (int i = 0; i < x.length; i++) {
                double product = 0;
                for (int j = 0; j < x.length; j++) {
                    product += a.get(i)[j] * x[j];
                }
                loss += 0.5 * x[i] * product - b[i] * x[i];
                gradient[i] += product - b[i];
            }
            return loss;
        };
    }

    private static LbfgsProblem softplus(double[] c, double mu) {
        return (x, gradient) -> {
            double loss = 0;
            for (int i = 0; i < x.length; i++) {
                double power = Math.exp(-Math.abs(c[i] * x[i]));
                loss += Math.max(c[i] * x[i], 0) + Math.log1p(power) + 0.5 * mu * x[i] * x[i];
                double rising = c[i] * x[i] >= 0 ? 1 / (1 + power) : power / (1 + power);
                gradient[i] += c[i] * rising + mu * x[i];
            }
            return loss;
        };
    }
}
