package dev.lehr.kernel;

import dev.lehr.formula.Lane;
import dev.lehr.optim.Optimizer;
import dev.lehr.optim.Parameter;
import dev.lehr.optim.Settings;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Transforms;
import dev.lehr.rule.UpdateRule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The bits of everything that kernels compute, as one hash: every rule on ordinary and on special numbers, every
/// rule in an optimizer on several threads, and schedules of all kinds, on what this JVM does best. It must be the
/// same in every JVM.
final class Digest {
    private static final int STEPS = 4;
    private static final int LENGTH = 67;
    private static final int SCHEDULES = 60;

    private final MessageDigest hash;
    private final ByteBuffer eight = ByteBuffer.allocate(Double.BYTES);
    private long numbers;

    private Digest() throws NoSuchAlgorithmException {
        this.hash = MessageDigest.getInstance("SHA-256");
    }

    /// Prints which back end this JVM has, and then the hash.
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "classes");
        List<String> species = Dump.uses(folder, () -> UpdateKernel.compile(Rules.adamW(), Lane.F32)).stream()
                .filter(use -> use.contains("jdk/incubator/vector/FloatVector."))
                .map(use -> use.substring(use.lastIndexOf('.') + 1))
                .toList();
        String path = UpdateKernel.class.getModule().isNamed() ? "module path" : "class path";
        System.out.println(path + "; module of vectors "
                + (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? "there" : "missing") + "; "
                + Target.best() + "; " + species);
        System.out.println(compute());
    }

    /// The hash, and of how many numbers it is.
    static String compute() throws NoSuchAlgorithmException {
        Digest digest = new Digest();
        rules().filter(rule -> !rule.isShaped()).forEach(digest::kernels);
        rules().forEach(digest::optimizer);
        for (int seed = 0; seed < SCHEDULES; seed++) {
            digest.schedule(seed);
        }
        return digest.numbers + " numbers: " + HexFormat.of().formatHex(digest.hash.digest());
    }

    private static Stream<UpdateRule> rules() {
        return Stream.concat(
                Rules.all().stream(),
                Stream.of(Transforms.clipNorm(), Transforms.trustRatio().then(Transforms.normalize()), Transforms.ema())
                        .map(transform -> transform.apply(Rules.adamW())));
    }

    private void kernels(UpdateRule rule) {
        for (Lane lane : Lane.values()) {
            UpdateKernel kernel = UpdateKernel.compile(rule, lane);
            for (Values values : Values.values()) {
                kernel(kernel, values);
            }
        }
    }

    /// Some steps of a kernel. State begins with small numbers, and special ones come with the gradients.
    private void kernel(UpdateKernel kernel, Values values) {
        Lane lane = kernel.lane();
        Object[] columns = new Object[kernel.columns().size()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = Columns.of(lane, Values.ORDINARY.of(lane, LENGTH, c));
        }
        double[] uniforms = new double[kernel.uniforms()];
        for (int i = 1; i < kernel.inputs().size(); i++) {
            int input = i - 1;
            uniforms[i] = input < kernel.rule().hypers().size() ? kernel.rule().hypers().get(input).initial() : 1;
        }
        for (int step = 1; step <= STEPS; step++) {
            uniforms[0] = step;
            columns[1] = Columns.of(lane, values.of(lane, LENGTH, 100 + step));
            kernel.run(columns, LENGTH, uniforms);
        }
        for (Object column : columns) {
            for (int i = 0; i < LENGTH; i++) {
                add(Columns.get(column, i, lane));
            }
        }
        for (int i = 1; i < kernel.inputs().size(); i++) {
            add(uniforms[i]);
        }
    }

    private void optimizer(UpdateRule rule) {
        float[] weight = (float[]) Columns.of(Lane.F32, Values.ORDINARY.of(Lane.F32, 7 * 11, 1));
        float[] weightGradient = new float[weight.length];
        double[] table = Values.ORDINARY.of(Lane.F64, 5 * 13, 2);
        double[] tableGradient = new double[table.length];
        Optimizer optimizer = Optimizer.of(
                Recipe.all(Policy.of(rule)),
                List.of(
                        Parameter.of("weight", weight, weightGradient).shaped(7, 11),
                        Parameter.of("table", table, tableGradient).shaped(5, 13)),
                Settings.standard().withThreads(2));
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < weight.length; i++) {
                weightGradient[i] = weight[i] / (1 + i % 3);
            }
            for (int i = 0; i < table.length; i++) {
                tableGradient[i] = table[i] * 0.3 - 0.1;
            }
            optimizer.step(() -> 1.5);
        }
        for (float value : weight) {
            add(value);
        }
        for (double value : table) {
            add(value);
        }
    }

    private void schedule(int seed) {
        ScheduleKernel kernel = ScheduleKernel.compile(RandomSchedules.schedule(seed, 6));
        double[] values = new double[LENGTH];
        kernel.fill(-3, values);
        for (int i = 0; i < values.length; i++) {
            add(values[i]);
            add(kernel.at(i / 4.0));
        }
    }

    /// Any NaN is as good as any other.
    private void add(double number) {
        hash.update(eight.putDouble(0, Double.longBitsToDouble(Double.doubleToLongBits(number))).array());
        numbers++;
    }
}
