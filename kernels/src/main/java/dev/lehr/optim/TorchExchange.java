package dev.lehr.optim;

import dev.lehr.checkpoint.Tensor;
import dev.lehr.checkpoint.TorchFile;
import dev.lehr.checkpoint.TorchOptimizer;
import dev.lehr.checkpoint.TorchValue;
import dev.lehr.formula.Domain;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The state of an optimizer as the `state_dict` of one of `torch.optim`: parameters by number, slots by name.
final class TorchExchange {
    private static final String STEP = "step";
    private static final String NAMES = "param_names";

    /// The hyper-parameters that are true or false there.
    private static final Set<String> SWITCHES =
            Set.of("nesterov", "amsgrad", "maximize", "centered", "decoupled_weight_decay");

    private final Optimizer optimizer;

    TorchExchange(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    /// The parameters in PyTorch's order: group after group.
    private List<ParameterState> numbered() {
        List<ParameterState> all = new ArrayList<>();
        for (GroupState group : optimizer.groupStates()) {
            optimizer.parameterStates().stream().filter(state -> state.group == group).forEach(all::add);
        }
        return all;
    }

    TorchOptimizer out() {
        Map<Long, Map<String, TorchValue>> state = new LinkedHashMap<>();
        Map<GroupState, List<Long>> members = new LinkedHashMap<>();
        List<ParameterState> all = numbered();
        for (int i = 0; i < all.size(); i++) {
            members.computeIfAbsent(all.get(i).group, _ -> new ArrayList<>()).add((long) i);
            if (all.get(i).group.steps() > 0) {
                state.put((long) i, slots(all.get(i)));
            }
        }
        List<TorchOptimizer.Group> groups = new ArrayList<>();
        members.forEach((group, numbers) -> {
            Map<String, TorchValue> options = options(group);
            options.put(
                    NAMES,
                    new TorchValue.Items(numbers.stream()
                            .map(number -> (TorchValue) new TorchValue.Text(
                                    all.get(number.intValue()).parameter.name()))
                            .toList()));
            groups.add(new TorchOptimizer.Group(options, numbers));
        });
        return new TorchOptimizer(state, groups);
    }

    private static Map<String, TorchValue> slots(ParameterState state) {
        Map<String, TorchValue> slots = new LinkedHashMap<>();
        slots.put(STEP, new TorchValue.Given(Tensor.scalar(STEP, (float) state.group.steps())));
        Map<String, Object> held = state.slots();
        for (Slot slot : state.rule().slots()) {
            Object numbers = Objects.requireNonNull(held.get(slot.name()));
            Tensor tensor = numbers instanceof Double number
                    ? Tensor.scalar(slot.name(), number)
                    : Tensor.of(
                            slot.name(),
                            Snapshot.shape(state, slot),
                            Snapshot.type(state.parameter, slot),
                            Numbers.segment(numbers));
            slots.put(slot.name(), new TorchValue.Given(tensor));
        }
        return slots;
    }

    private Map<String, TorchValue> options(GroupState group) {
        Map<String, Double> values = group.values(optimizer.steps());
        Map<String, TorchValue> options = new LinkedHashMap<>();
        for (Hyper hyper : group.group().policy().rule().hypers()) {
            double value = Objects.requireNonNull(values.get(hyper.name()));
            options.put(
                    hyper.name(),
                    SWITCHES.contains(hyper.name()) ? new TorchValue.Truth(value != 0) : new TorchValue.Real(value));
        }
        if (options.get("beta1") instanceof TorchValue.Real first && options.get("beta2") instanceof TorchValue.Real second) {
            options.remove("beta1");
            options.remove("beta2");
            options.put("betas", new TorchValue.Tuple(List.of(first, second)));
        }
        return options;
    }

    /// Reads state into the optimizer, which is fresh.
    ///
    /// @return everything that is wrong
    List<String> in(TorchFile file, TorchOptimizer torch) {
        List<String> problems = new ArrayList<>();
        Map<GroupState, Set<Long>> steps = new LinkedHashMap<>();
        Map<ParameterState, Long> places = places(torch, problems);
        for (Map.Entry<ParameterState, Long> place : places.entrySet()) {
            ParameterState state = place.getKey();
            Map<String, TorchValue> slots = torch.state().getOrDefault(place.getValue(), Map.of());
            long made = count(file, slots.get(STEP));
            if (made < 0) {
                problems.add("the step of " + state.parameter.name() + " must be a count");
            }
            steps.computeIfAbsent(state.group, _ -> new LinkedHashSet<>()).add(made);
            if (!slots.isEmpty()) {
                for (Slot slot : state.rule().slots()) {
                    String name = state.parameter.name() + "." + slot.name();
                    TorchValue value = slots.get(slot.name());
                    String problem = value == null ? "is not in the file" : read(file, value, state, slot);
                    if (problem != null) {
                        problems.add(name + " " + problem);
                    }
                }
            }
        }
        long most = 0;
        for (Map.Entry<GroupState, Set<Long>> counts : steps.entrySet()) {
            if (counts.getValue().size() > 1) {
                problems.add("the parameters of group " + counts.getKey().group().name() + " have made different numbers of steps: "
                        + counts.getValue());
            }
            long made = counts.getValue().iterator().next();
            counts.getKey().setSteps(made);
            most = Math.max(most, made);
        }
        optimizer.setSteps(most, 0);
        return problems;
    }

    /// The number that each parameter has in the file: by its name if there are names, else by its place.
    private Map<ParameterState, Long> places(TorchOptimizer torch, List<String> problems) {
        Map<String, Long> named = new LinkedHashMap<>();
        List<Long> numbers = new ArrayList<>();
        for (TorchOptimizer.Group group : torch.groups()) {
            numbers.addAll(group.parameters());
            if (group.options().get(NAMES) instanceof TorchValue.Items(List<TorchValue> names)
                    && names.size() == group.parameters().size()) {
                for (int i = 0; i < names.size(); i++) {
                    if (names.get(i) instanceof TorchValue.Text(String name)) {
                        named.put(name, group.parameters().get(i));
                    }
                }
            }
        }
        List<ParameterState> all = numbered();
        if (numbers.size() != all.size()) {
            problems.add("the file has " + numbers.size() + " parameters, but there are " + all.size());
            return Map.of();
        }
        Map<ParameterState, Long> places = new LinkedHashMap<>();
        boolean byName = named.size() == numbers.size();
        for (int i = 0; i < all.size(); i++) {
            String name = all.get(i).parameter.name();
            Long number = byName ? named.get(name) : numbers.get(i);
            if (number == null) {
                problems.add("the file has no parameter " + name);
            } else {
                places.put(all.get(i), number);
            }
        }
        return places;
    }

    private static @Nullable String read(TorchFile file, TorchValue value, ParameterState state, Slot slot) {
        Object numbers = Objects.requireNonNull(state.slots().get(slot.name()));
        if (slot.domain() == Domain.STEP) {
            Double number = number(file, value);
            if (number == null) {
                return "must be a number";
            }
            state.setScalar(slot.name(), number);
            return null;
        }
        List<Long> shape = Snapshot.shape(state, slot);
        if (!(value instanceof TorchValue.Stored stored)) {
            return "must be a tensor";
        }
        if (!withoutOnes(stored.shape()).equals(withoutOnes(shape))) {
            return "must have the shape " + shape + " but has " + stored.shape() + " in the file";
        }
        try {
            file.read(stored, Snapshot.type(state.parameter, slot), Numbers.segment(numbers));
            return null;
        } catch (IllegalArgumentException | IOException e) {
            return "cannot be read: " + e.getMessage();
        }
    }

    /// Rows and columns have a dimension of length 1 in PyTorch's Adafactor.
    private static List<Long> withoutOnes(List<Long> shape) {
        return shape.stream().filter(length -> length != 1).toList();
    }

    /// How many steps a value says; none if there is no value, -1 if it says no count.
    private static long count(TorchFile file, @Nullable TorchValue value) {
        if (value == null) {
            return 0;
        }
        Double number = number(file, value);
        if (number == null) {
            return -1;
        }
        double steps = number;
        return steps >= 0 && steps <= Restore.MOST_STEPS && steps == Math.rint(steps) ? (long) steps : -1;
    }

    private static @Nullable Double number(TorchFile file, TorchValue value) {
        return switch (value) {
            case TorchValue.Int(long whole) -> (double) whole;
            case TorchValue.Real(double real) -> real;
            case TorchValue.Stored stored when stored.length() == 1 -> {
                double[] one = new double[1];
                try {
                    file.read(stored, one);
                    yield one[0];
                } catch (IllegalArgumentException | IOException e) {
                    yield null;
                }
            }
            default -> null;
        };
    }
}
