package dev.lehr.kernel;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Reduction;
import dev.lehr.formula.Scope;
import dev.lehr.kernel.emit.UpdateCode;
import dev.lehr.kernel.emit.UpdateEmitter;
import dev.lehr.kernel.program.Phase;
import dev.lehr.kernel.program.Program;
import dev.lehr.rule.UpdateRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An update rule, compiled for a lane type and a target. It gives the same bits as [dev.lehr.rule.Reference] and allocates
/// nothing but what its caller keeps for it.
///
/// A step on a parameter is: set the *inputs* at the beginning of an array of uniforms (the number of the step, then the
/// hyper-parameters, then the scalar state, as [#inputs()] says), then call [#run]. Whoever has many
/// parameters or threads runs the phases himself: [#prepare] once for each phase, [#loop] for ranges of elements, in any order and on any
/// thread, and [#reduce] when all of a phase's ranges are done.
///
/// Immutable, and safe to share between threads; the arrays are the caller's.
public final class UpdateKernel {
    /// Elements of segments that one loop takes, which counts in `int`; a multiple of [Reduction#BLOCK].
    private static final long LONGEST_LOOP = 1 << 30;

    private final UpdateRule rule;
    private final Lane lane;
    private final boolean inSegments;
    private final Program program;
    private final UpdateCode code;
    private final KernelReport report;
    private final List<Integer> firstMethods;
    private final int[][] conditions;
    private final int[] requirements;
    private final int measures;

    private UpdateKernel(UpdateRule rule, Lane lane, Target target, boolean inSegments) {
        if (rule.isShaped()) {
            throw new IllegalArgumentException(rule.name() + " takes its parameter as a matrix; MatrixKernel is for such rules");
        }
        long start = System.nanoTime();
        this.rule = rule;
        this.lane = lane;
        this.inSegments = inSegments;
        this.program = new Program(rule);
        this.code = UpdateEmitter.compile(program, lane, target.bits(), inSegments);
        this.firstMethods = UpdateEmitter.firstMethods(program);
        this.conditions = program.phases().stream()
                .map(phase -> phase.conditions().stream().mapToInt(program::place).toArray())
                .toArray(int[][]::new);
        this.measures = rule.measures().size();
        this.requirements =
                program.requirements().stream().mapToInt(program::place).toArray();
        this.report = new KernelReport(
                rule.name(),
                lane,
                target,
                program.phases().size(),
                bytesPerElement(),
                rule.stateBytes(lane),
                program.operations(),
                program.uniforms() - program.inputs().size(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    /// Compiles `rule` for what this machine does best.
    public static UpdateKernel compile(UpdateRule rule, Lane lane) {
        return compile(rule, lane, Target.best());
    }

    /// Compiles `rule` for `target`.
    public static UpdateKernel compile(UpdateRule rule, Lane lane, Target target) {
        return new UpdateKernel(rule, lane, target, false);
    }

    /// Compiles `rule` for `target`, for columns that are [segments of memory][java.lang.foreign.MemorySegment]: off-heap, mapped, or
    /// around arrays.
    public static UpdateKernel compileForSegments(UpdateRule rule, Lane lane, Target target) {
        return new UpdateKernel(rule, lane, target, true);
    }

    private int bytesPerElement() {
        int numbers = 0;
        for (Phase phase : program.phases()) {
            int most = 0;
            for (int variant = 0; variant < 1 << phase.conditions().size(); variant++) {
                most = Math.max(most, phase.traffic(phase.conditions(), variant));
            }
            numbers += most;
        }
        return numbers * lane.bytes();
    }

    /// What was compiled.
    public UpdateRule rule() {
        return rule;
    }

    /// The type of the elements.
    public Lane lane() {
        return lane;
    }

    /// What it turned out to be.
    public KernelReport report() {
        return report;
    }

    /// The columns that [#run] wants, in order: the parameter, the gradient, then state.
    public List<Formula.Variable> columns() {
        return program.columns();
    }

    /// What the first uniforms are, in order: the number of the step, hyper-parameters, scalar state, measures of the parameter.
    public List<Formula.Variable> inputs() {
        return program.inputs();
    }

    /// How long the array of uniforms is.
    public int uniforms() {
        return program.uniforms();
    }

    /// How many passes over the elements a step takes.
    public int phases() {
        return program.phases().size();
    }

    /// Whether a phase ends in reductions; its loops must then be given partial results to write to.
    public boolean reduces(int phase) {
        return !program.phases().get(phase).reductions().isEmpty();
    }

    /// Whether parameters with the same hyper-parameters and the same number of the step have all uniforms in common.
    public boolean sharesUniforms() {
        return program.sharesUniforms();
    }

    /// The index of the first requirement of the rule that the prepared uniforms do not meet, or -1.
    public int violation(double[] uniforms) {
        for (int i = 0; i < requirements.length; i++) {
            if (requirements[i] >= 0 && uniforms[requirements[i]] == 0) {
                return i;
            }
        }
        return -1;
    }

    /// Computes what a phase needs to know beforehand; for the phase after the last one, what the new scalar state needs.
    public void prepare(int phase, double[] uniforms) {
        try {
            code.uniforms(phase, uniforms);
        } catch (RuntimeException e) {
            Context.note(e, "kernel of " + rule.name());
            throw e;
        }
    }

    /// How many numbers [#loop] writes for a phase on so many elements.
    public int partials(int phase, long elements) {
        return program.phases().get(phase).reductions().size() * blocks(elements);
    }

    private static int blocks(long elements) {
        return Math.toIntExact((elements + Reduction.BLOCK - 1) / Reduction.BLOCK);
    }

    /// Whether columns are segments of memory, and not arrays.
    public boolean inSegments() {
        return inSegments;
    }

    /// Runs a prepared phase over the elements from `from` to before `to`.
    ///
    /// @param columns arrays of the lane type, or segments, all of the same length, as [#columns()] says
    /// @param from a multiple of [Reduction#BLOCK] if the phase reduces
    /// @param partials where the phase's partial results go, of [#partials] numbers; unused if it does not reduce
    /// @param workspace what a thread has for itself
    public void loop(
            int phase, Object[] columns, long from, long to, double[] uniforms, double[] partials, Workspace workspace) {
        if (program.phases().get(phase).reductions().isEmpty()) {
            run(method(phase, uniforms), columns, from, to, uniforms, workspace);
        } else {
            reduceBlocks(phase, columns, from, to, uniforms, partials, workspace);
        }
    }

    /// Runs a prepared phase that does not reduce over `count` elements that begin elsewhere in each column, which are segments.
    ///
    /// @param bases the first element of each column
    public void loop(int phase, Object[] columns, long[] bases, int count, double[] uniforms, Workspace workspace) {
        run(method(phase, uniforms), columns, bases, 0, count, uniforms, workspace);
    }

    /// The method for the variant of a phase that the uniforms choose.
    private int method(int phase, double[] uniforms) {
        int method = firstMethods.get(phase);
        int[] places = conditions[phase];
        for (int i = 0; i < places.length; i++) {
            if (lane.round(uniforms[places[i]]) != 0) {
                method += 1 << i;
            }
        }
        return method;
    }

    private void reduceBlocks(
            int phase, Object[] columns, long from, long to, double[] uniforms, double[] partials, Workspace workspace) {
        int method = method(phase, uniforms);
        List<Integer> reductions = program.phases().get(phase).reductions();
        int blocks = partials.length / reductions.size();
        for (long start = from; start < to; start += Reduction.BLOCK) {
            reset(reductions, workspace.strands);
            run(method, columns, start, Math.min(to, start + Reduction.BLOCK), uniforms, workspace);
            int block = (int) (start / Reduction.BLOCK);
            for (int r = 0; r < reductions.size(); r++) {
                partials[r * blocks + block] =
                        program.reduction(reductions.get(r)).fold(workspace.strands, r * Reduction.STRANDS, Reduction.STRANDS);
            }
        }
    }

    private void run(int method, Object[] columns, long from, long to, double[] uniforms, Workspace workspace) {
        if (!inSegments) {
            run(method, columns, workspace.bases, (int) from, (int) to, uniforms, workspace);
            return;
        }
        for (long start = from; start < to; start += LONGEST_LOOP) {
            java.util.Arrays.fill(workspace.bases, 0, columns.length, start);
            run(method, columns, workspace.bases, 0, (int) Math.min(LONGEST_LOOP, to - start), uniforms, workspace);
        }
    }

    private void run(
            int method, Object[] columns, long[] bases, int from, int to, double[] uniforms, Workspace workspace) {
        try {
            code.run(method, columns, bases, from, to, uniforms, workspace.strands);
        } catch (RuntimeException e) {
            Context.note(e, "kernel of " + rule.name());
            throw e;
        }
    }

    private void reset(List<Integer> reductions, double[] strands) {
        for (int r = 0; r < reductions.size(); r++) {
            double identity = program.reduction(reductions.get(r)).identity();
            java.util.Arrays.fill(strands, r * Reduction.STRANDS, (r + 1) * Reduction.STRANDS, identity);
        }
    }

    /// Puts the results of a phase's reductions into the uniforms, from the partial results of all its blocks (which it overwrites).
    public void reduce(int phase, double[] partials, double[] uniforms) {
        List<Integer> reductions = program.phases().get(phase).reductions();
        int blocks = reductions.isEmpty() ? 0 : partials.length / reductions.size();
        for (int r = 0; r < reductions.size(); r++) {
            int entry = reductions.get(r);
            uniforms[program.place(entry)] = program.reduction(entry).fold(partials, r * blocks, blocks);
        }
    }

    /// The reductions of a phase that run over all parameters of the optimizer, with the place of each in the uniforms. [#reduce] puts there
    /// what this parameter adds; whoever has all parameters combines what they have under the same formula.
    public Map<Formula.Reduce, Integer> reductionsOverAll(int phase) {
        Map<Formula.Reduce, Integer> places = new LinkedHashMap<>();
        for (int entry : program.phases().get(phase).reductions()) {
            if (program.formula(entry) instanceof Formula.Reduce reduce && reduce.scope() == Scope.ALL) {
                places.put(reduce, program.place(entry));
            }
        }
        return places;
    }

    /// Puts the new scalar state, rounded to the lane type, in the place of the old; to be called when all phases are done.
    public void finish(double[] uniforms) {
        List<Formula.Variable> inputs = program.inputs();
        int first = 1 + rule.hypers().size();
        int end = inputs.size() - measures;
        if (first == end) {
            return;
        }
        prepare(phases(), uniforms);
        List<Double> values = new ArrayList<>();
        for (int i = first; i < end; i++) {
            int entry = program.update(inputs.get(i));
            values.add(program.formula(entry) instanceof Formula.Constant(double value) ? value : uniforms[program.place(entry)]);
        }
        for (int i = 0; i < values.size(); i++) {
            uniforms[first + i] = lane.round(values.get(i));
        }
    }

    /// A whole step on one parameter.
    ///
    /// @param columns arrays of the lane type or segments, all of the same length, as [#columns()] says
    /// @param length how many elements there are
    /// @param uniforms an array of [#uniforms()] numbers, of which the inputs are set
    /// @throws IllegalArgumentException if hyper-parameters do not go together; nothing is changed then
    public void run(Object[] columns, long length, double[] uniforms) {
        prepare(0, uniforms);
        int violation = violation(uniforms);
        if (violation >= 0) {
            throw new IllegalArgumentException(rule.name() + ": " + rule.requirements().get(violation).message());
        }
        Workspace workspace = new Workspace(List.of(this));
        for (int phase = 0; phase < phases(); phase++) {
            if (phase > 0) {
                prepare(phase, uniforms);
            }
            double[] partials = new double[partials(phase, length)];
            loop(phase, columns, 0, length, uniforms, partials, workspace);
            reduce(phase, partials, uniforms);
        }
        finish(uniforms);
    }
}
