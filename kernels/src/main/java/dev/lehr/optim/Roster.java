package dev.lehr.optim;

import dev.lehr.check.Check;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.Buffers;
import dev.lehr.kernel.KernelReport;
import dev.lehr.kernel.MatrixKernel;
import dev.lehr.kernel.ScheduleKernel;
import dev.lehr.kernel.Target;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.recipe.Group;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Schedule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Who takes part: a recipe, the groups that it puts parameters into, and each parameter with what computes its step. Parameters with the same
/// rule share a kernel, and with the same group its uniforms.
final class Roster {
    private final Target target;
    private final List<GroupState> groups = new ArrayList<>();
    private final List<ParameterState> parameters = new ArrayList<>();
    private final Map<Schedule, ScheduleKernel> schedules = new HashMap<>();
    private final Map<KernelKey, UpdateKernel> kernels = new LinkedHashMap<>();
    private final Map<SharedKey, double[]> shared = new HashMap<>();
    private final Buffers buffers = new Buffers();
    private Recipe recipe;

    private record KernelKey(UpdateRule rule, Lane lane, boolean inSegments) {}

    private record SharedKey(GroupState group, UpdateKernel kernel) {}

    Roster(Recipe recipe, List<Parameter> given, Target target) {
        this.target = target;
        this.recipe = recipe;
        admit(recipe, given, 0);
    }

    Recipe recipe() {
        return recipe;
    }

    List<GroupState> groups() {
        return groups;
    }

    List<ParameterState> states() {
        return parameters;
    }

    List<Parameter> parameters() {
        return parameters.stream().map(state -> state.parameter).toList();
    }

    /// Those that a step moves.
    List<ParameterState> active() {
        return parameters.stream().filter(state -> !state.group.isFrozen()).toList();
    }

    /// @throws IllegalArgumentException if there is no such group
    GroupState group(String name) {
        return groups.stream()
                .filter(group -> group.group().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no group is called " + name + "; there are "
                        + groups.stream().map(group -> group.group().name()).toList()));
    }

    /// @throws IllegalArgumentException if there is no such parameter
    ParameterState state(String name) {
        return parameters.stream()
                .filter(state -> state.parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter is called " + name));
    }

    List<KernelReport> reports() {
        return kernels.values().stream().map(UpdateKernel::report).toList();
    }

    /// Puts new parameters into the groups of a recipe that they belong to; all of them or none.
    void admit(Recipe wanted, List<Parameter> given, long step) {
        List<Parameter> all = new ArrayList<>(parameters());
        all.addAll(given);
        io.vavr.collection.Map<String, Group> assigned =
                wanted.assign(all.stream().map(Parameter::name).toList());
        for (ParameterState old : parameters) {
            Group now = assigned.get(old.parameter.name()).get();
            if (!now.equals(old.group.group())) {
                throw Check.failure(
                        "parameter " + old.parameter.name(), "stay in group " + old.group.group().name(), "in " + now.name());
            }
        }
        refuseOverlaps(all);
        Map<Group, GroupState> states = new LinkedHashMap<>();
        groups.forEach(group -> states.put(group.group(), group));
        List<ParameterState> admitted = new ArrayList<>();
        for (Parameter parameter : given) {
            GroupState group = states.computeIfAbsent(
                    assigned.get(parameter.name()).get(), g -> new GroupState(g, schedules));
            admitted.add(state(parameter, group, step));
        }
        parameters.addAll(admitted);
        groups.clear();
        wanted.groups().map(states::get).filter(Objects::nonNull).forEach(groups::add);
        recipe = wanted;
    }

    /// Takes over from a roster of the same recipe and parameters which groups are frozen, and where their feedback
    /// stands.
    void continueAs(Roster other) {
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).setFrozen(other.groups.get(i).isFrozen());
            groups.get(i).setFeedback(other.groups.get(i).feedback());
        }
    }

    private ParameterState state(Parameter parameter, GroupState group, long step) {
        Policy policy = group.group().policy();
        if (policy.rule().measures().isEmpty() && !policy.rule().isShaped()) {
            return state(parameter, group, policy.decided(), step);
        }
        Shape shape = policy.rule().shape(parameter.shape());
        UpdateRule rule = policy.decided(shape);
        return rule.isShaped()
                ? new MatrixState(parameter, group, MatrixKernel.of(rule, parameter.lane(), shape), buffers, step)
                : state(parameter, group, rule, step);
    }

    private ParameterState state(Parameter parameter, GroupState group, UpdateRule rule, long step) {
        UpdateKernel kernel = kernel(rule, parameter);
        if (parameter.isSparse()) {
            return new SparseState(parameter, group, kernel, step);
        }
        return new ElementState(parameter, group, kernel, uniforms(group, kernel), step);
    }

    private static void refuseOverlaps(List<Parameter> all) {
        for (int i = 0; i < all.size(); i++) {
            for (int k = 0; k < i; k++) {
                Parameter a = all.get(i);
                Parameter b = all.get(k);
                if (a.overlaps(b)) {
                    throw Check.failure(
                            "parameter " + a.name(),
                            "have memory of its own (one that layers share is given once)",
                            "in that of " + b.name());
                }
            }
        }
    }

    private UpdateKernel kernel(UpdateRule rule, Parameter parameter) {
        return kernels.computeIfAbsent(
                new KernelKey(rule, parameter.lane(), parameter.inSegment() || parameter.isSparse()),
                key -> key.inSegments()
                        ? UpdateKernel.compileForSegments(key.rule(), key.lane(), target)
                        : UpdateKernel.compile(key.rule(), key.lane(), target));
    }

    private double[] uniforms(GroupState group, UpdateKernel kernel) {
        return kernel.sharesUniforms()
                ? shared.computeIfAbsent(new SharedKey(group, kernel), _ -> new double[kernel.uniforms()])
                : new double[kernel.uniforms()];
    }
}
