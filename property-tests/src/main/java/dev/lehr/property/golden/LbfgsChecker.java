package dev.lehr.property.golden;

import dev.lehr.formula.Lane;
import dev.lehr.minimize.Lbfgs;
import dev.lehr.minimize.Minimizer;
import dev.lehr.minimize.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/// Runs PyTorch's LBFGS on recorded problems: the loss before every step and after the last one, and the final
/// point; in `float64` the point after every step and the counters, too.
///
/// Nothing is exact here: PyTorch adds dot products in an order of its own, and rounds them to `float32` where
/// parameters are. A run amplifies such differences. How much is recorded, as `fma_max_rel`: what another rounding
/// changed within PyTorch itself. Differences of losses are relative to the largest loss of the run, those of
/// points to the largest magnitude of the element in the run.
public record LbfgsChecker() implements Checker {
    /// What two roundings of one run may differ by, as a multiple of what two of PyTorch's did.
    private static final double TIMES_RECORDED = 10;

    /// The least tolerance for `float64`.
    private static final double DOUBLE = 1e-9;

    /// The tolerance for `float32` losses on the way, when runs have parted but head for the same minimum.
    private static final double FLOAT_ON_THE_WAY = 1e-3;

    /// The tolerance for a `float32` loss at the end.
    private static final double FLOAT_LOSS = 1e-6;

    /// The least tolerance for a `float32` point at the end: near a minimum, the loss shows only the square of a
    /// difference.
    private static final double FLOAT_POINT = 2e-3;

    /// Runs whose points differ by less when rounded otherwise take the same decisions.
    private static final double DECIDED = 1e-9;

    @Override
    public boolean knows(Case golden) {
        return golden.table().equals("optimizers")
                && golden.is("optimizer", "LBFGS")
                && golden.fields().has("problem");
    }

    @Override
    public void check(Case golden, Comparison comparison) {
        golden.sources().stream()
                .map(source -> LbfgsArguments.read(golden.fields().fields("params"), source))
                .distinct()
                .forEach(method -> check(golden.fields(), method, comparison));
    }

    private static void check(Fields fields, Lbfgs method, Comparison comparison) {
        Lane lane = fields.text("dtype").equals("float32") ? Lane.F32 : Lane.F64;
        double natural = TIMES_RECORDED * fields.number("fma_max_rel");
        List<double[]> points = fields.rows("p");
        double[] losses = fields.numbers("loss_before_step");
        double highest = Math.max(largest(losses), Math.abs(fields.number("loss_final")));
        double[] scales = largest(points);
        Run run = new Run(method, LbfgsProblem.of(fields.fields("problem")).rounded(lane), lane, fields.numbers("p0"));
        for (int step = 0; step < points.size(); step++) {
            double loss = run.minimizer.step(run.closure);
            double tolerance = Math.max(natural, lane == Lane.F64 ? DOUBLE : FLOAT_ON_THE_WAY);
            near("loss before step " + (step + 1), losses[step], loss, highest, tolerance, comparison);
            if (lane == Lane.F64) {
                points("p after step " + (step + 1), points.get(step), run.point(), scales, tolerance, comparison);
                if (fields.number("fma_max_rel") < DECIDED) {
                    counter("func_evals", fields.numbers("func_evals")[step], run.minimizer.evaluations(), comparison);
                    counter("n_iter", fields.numbers("n_iter")[step], run.minimizer.iterations(), comparison);
                }
            }
        }
        double least = lane == Lane.F64 ? DOUBLE : FLOAT_POINT;
        points("final p", points.getLast(), run.point(), scales, Math.max(natural, least), comparison);
        double loss = lane == Lane.F64 ? Math.max(natural, DOUBLE) : FLOAT_LOSS;
        near("final loss", fields.number("loss_final"), run.closure.getAsDouble(), highest, loss, comparison);
    }

    /// A minimization in the type of the case.
    private static final class Run {
        private final Minimizer minimizer;
        private final DoubleSupplier closure;
        private final Variable variable;

        Run(Lbfgs method, LbfgsProblem problem, Lane lane, double[] start) {
            int n = start.length;
            this.variable = lane == Lane.F64
                    ? Variable.of("p", new double[n], new double[n])
                    : Variable.of("p", new float[n], new float[n]);
            variable.value().write(start, 0);
            this.minimizer = Minimizer.of(method, List.of(variable));
            this.closure = () -> {
                double[] gradient = new double[n];
                double loss = problem.evaluate(point(), gradient);
                variable.gradient().write(gradient, 0);
                return loss;
            };
        }

        double[] point() {
            double[] point = new double[variable.length()];
            variable.value().read(point, 0);
            return point;
        }
    }

    private static void points(
            String what,
            double[] recorded,
            double[] computed,
            double[] scales,
            double tolerance,
            Comparison comparison) {
        for (int i = 0; i < recorded.length; i++) {
            near(what + "[" + i + "]", recorded[i], computed[i], scales[i], tolerance, comparison);
        }
    }

    private static void near(
            String what, double recorded, double computed, double scale, double tolerance, Comparison comparison) {
        if (recorded == computed) {
            comparison.number(what, recorded, recorded, tolerance);
        } else {
            comparison.number(what + " beside " + recorded, scale, scale + (computed - recorded), tolerance);
        }
    }

    private static void counter(String what, double recorded, long computed, Comparison comparison) {
        comparison.holds(recorded == computed, what + " was recorded as " + recorded + " but computed as " + computed);
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /// The largest magnitude of each element; 1 if it is always zero.
    private static double[] largest(List<double[]> points) {
        double[] scales = new double[points.getFirst().length];
        for (int i = 0; i < scales.length; i++) {
            int element = i;
            double scale = points.stream()
                    .mapToDouble(point -> Math.abs(point[element]))
                    .max()
                    .orElse(0);
            scales[i] = scale == 0 ? 1 : scale;
        }
        return scales;
    }
}
