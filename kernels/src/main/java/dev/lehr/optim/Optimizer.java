package dev.lehr.optim;

import dev.lehr.formula.Lane;
import dev.lehr.formula.Reduction;
import dev.lehr.kernel.KernelReport;
import dev.lehr.kernel.ScheduleKernel;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.recipe.Group;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Schedule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Trains parameters by a recipe: owns the state and the counter of steps, updates the parameters in place.
///
/// Groups with the same rule share a kernel. Large models are split over threads; the results are the same bits for any number
/// of them. A step that cannot be made leaves parameters, state and counter as they were. A step allocates nothing.
///
/// Not safe for use by several threads at once.
public final class Optimizer {
    /// Elements that one thread takes at a time; a multiple of [Reduction#BLOCK].
    private static final int PIECE = 4 * Reduction.BLOCK;

    /// Smaller models are not worth waking a second thread for.
    private static final long WORTH_SHARING = 1 << 17;

    private final Recipe recipe;
    private final List<GroupState> groups = new ArrayList<>();
    private final List<ParameterState> parameters = new ArrayList<>();
    private final Map<KernelKey, UpdateKernel> kernels = new LinkedHashMap<>();
    private final Map<SharedKey, double[]> shared = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<List<OverAll>> overAll = new ArrayList<>();
    private final Workers workers;
    private final boolean alone;
    private final double[][] strands;
    private final int phases;
    private long steps;

    private record KernelKey(UpdateRule rule, Lane lane) {}

    private record SharedKey(GroupState group, UpdateKernel kernel) {}

    /// A range of elements of a parameter.
    private record Piece(ParameterState owner, int from, int to) {}

    private Optimizer(Recipe recipe, List<Parameter> given, Settings settings) {
        this.recipe = recipe;
        Map<Group, GroupState> states = new LinkedHashMap<>();
        Map<Schedule, ScheduleKernel> schedules = new HashMap<>();
        io.vavr.collection.Map<String, Group> assigned =
                recipe.assign(given.stream().map(Parameter::name).toList());
        for (Parameter parameter : given) {
            Group group = assigned.get(parameter.name()).get();
            GroupState state = states.computeIfAbsent(group, g -> new GroupState(g, schedules));
            KernelKey key = new KernelKey(group.policy().decided(), parameter.lane());
            UpdateKernel kernel = kernels.computeIfAbsent(
                    key, k -> UpdateKernel.compile(k.rule(), k.lane(), settings.target()));
            parameters.add(new ParameterState(parameter, state, kernel, uniforms(state, kernel)));
        }
        recipe.groups().map(states::get).filter(Objects::nonNull).forEach(groups::add);
        long elements = 0;
        int most = 0;
        for (ParameterState parameter : parameters) {
            int length = parameter.parameter.length();
            for (int from = 0; from < length; from += PIECE) {
                pieces.add(new Piece(parameter, from, Math.min(length, from + PIECE)));
            }
            elements += length;
            most = Math.max(most, parameter.kernel.phases());
        }
        this.phases = most;
        for (int phase = 0; phase < most; phase++) {
            overAll.add(OverAll.of(parameters, phase));
        }
        this.workers = new Workers(settings.threads());
        this.alone = elements < WORTH_SHARING;
        this.strands = new double[workers.threads()][strandsNeeded()];
    }

    private double[] uniforms(GroupState group, UpdateKernel kernel) {
        return kernel.sharesUniforms()
                ? shared.computeIfAbsent(new SharedKey(group, kernel), _ -> new double[kernel.uniforms()])
                : new double[kernel.uniforms()];
    }

    private int strandsNeeded() {
        int most = 0;
        for (UpdateKernel kernel : kernels.values()) {
            for (int phase = 0; phase < kernel.phases(); phase++) {
                most = Math.max(most, kernel.partials(phase, 1));
            }
        }
        return most * Reduction.STRANDS;
    }

    /// An optimizer for `parameters`, on all processors.
    ///
    /// @throws IllegalArgumentException with all that is wrong if a parameter belongs to no group or to more than one, or a group has none
    public static Optimizer of(Recipe recipe, List<Parameter> parameters) {
        return of(recipe, parameters, Settings.standard());
    }

    /// An optimizer for `parameters` that computes as `settings` say.
    public static Optimizer of(Recipe recipe, List<Parameter> parameters, Settings settings) {
        return new Optimizer(recipe, parameters, settings);
    }

    /// The recipe.
    public Recipe recipe() {
        return recipe;
    }

    /// How many steps have been made.
    public long steps() {
        return steps;
    }

    /// Makes one step: every parameter moves by its gradient, as its group says for the step [#steps()].
    ///
    /// @throws IllegalArgumentException if a schedule gives a hyper-parameter that is out of its range, or two that do not go together;
    ///     nothing has changed then
    public void step() {
        for (GroupState group : groups) {
            group.advanceTo(steps);
        }
        begin();
        for (int phase = 0; phase < phases; phase++) {
            run(phase);
        }
        for (ParameterState parameter : parameters) {
            parameter.kernel.finish(parameter.uniforms);
        }
        steps++;
    }

    private void begin() {
        double[] done = null;
        for (ParameterState parameter : parameters) {
            if (parameter.uniforms != done) {
                done = parameter.uniforms;
                parameter.group.writeTo(done, steps + 1);
                parameter.kernel.prepare(0, done);
                int violation = parameter.kernel.violation(done);
                if (violation >= 0) {
                    throw new IllegalArgumentException("group " + parameter.group.group().name() + " at step " + steps + ": "
                            + parameter.kernel.rule().requirements().get(violation).message());
                }
            }
        }
    }

    private void run(int phase) {
        this.phase = phase;
        workers.run(pieces.size(), work, alone);
        for (ParameterState parameter : parameters) {
            if (parameter.reduces(phase)) {
                parameter.kernel.reduce(phase, parameter.partials[phase], parameter.uniforms);
            }
        }
        for (OverAll reduction : overAll.get(phase)) {
            reduction.combine();
        }
        for (ParameterState parameter : parameters) {
            if (parameter.reduces(phase) && phase + 1 < parameter.kernel.phases()) {
                parameter.kernel.prepare(phase + 1, parameter.uniforms);
            }
        }
    }

    private int phase;
    private final Workers.Work work = this::piece;

    private void piece(int worker, int number) {
        Piece piece = pieces.get(number);
        ParameterState owner = piece.owner();
        if (phase < owner.kernel.phases()) {
            owner.kernel.loop(
                    phase, owner.columns, piece.from(), piece.to(), owner.uniforms, owner.partials[phase], strands[worker]);
        }
    }

    /// Fills all gradients with zeros.
    public void zeroGrad() {
        parameters.forEach(parameter -> parameter.parameter.zeroGradient());
    }

    /// The hyper-parameters of each group that are in force at the coming step, by the names of group and hyper-parameter.
    public Map<String, Map<String, Double>> hyperParameters() {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        for (GroupState group : groups) {
            all.put(group.group().name(), group.group().policy().at(steps));
        }
        return all;
    }

    /// A copy of the state of a parameter, by slot: arrays of the parameter's type, or one `double` for state of which it has one value.
    ///
    /// @throws IllegalArgumentException if there is no such parameter
    public Map<String, Object> state(String parameter) {
        return parameters.stream()
                .filter(state -> state.parameter.name().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter is called " + parameter))
                .state();
    }

    /// One line for each kernel.
    public List<KernelReport> reports() {
        return kernels.values().stream().map(UpdateKernel::report).toList();
    }
}
