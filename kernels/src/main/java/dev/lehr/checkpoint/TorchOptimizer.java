package dev.lehr.checkpoint;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The state dictionary of an optimizer of `torch.optim`, which knows parameters by number.
///
/// @param state what an optimizer keeps of a parameter, by its number and the name of the slot: tensors and
///     numbers. A parameter that has never been stepped has none
/// @param groups the groups of parameters
public record TorchOptimizer(Map<Long, Map<String, TorchValue>> state, List<Group> groups) {
    private static final String STATE = "state";
    private static final String GROUPS = "param_groups";
    private static final String PARAMETERS = "params";

    public TorchOptimizer {
        Map<Long, Map<String, TorchValue>> copy = new LinkedHashMap<>();
        state.forEach((number, slots) -> copy.put(number, Collections.unmodifiableMap(new LinkedHashMap<>(slots))));
        state = Collections.unmodifiableMap(copy);
        groups = List.copyOf(groups);
    }

    /// A group of parameters.
    ///
    /// @param options all members of the group but `params`: hyper-parameters, switches, and `param_names` if
    ///     there are
    /// @param parameters the numbers of the parameters, which count through all groups
    public record Group(Map<String, TorchValue> options, List<Long> parameters) {
        public Group {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
            parameters = List.copyOf(parameters);
        }
    }

    /// The state dictionary that a value is, which may be a part of a file's.
    ///
    /// @return it, or everything in the value that does not belong into one: other members, slots without
    ///     names, parameters that are in two groups or in none
    public static Validation<Seq<String>, TorchOptimizer> of(TorchValue value) {
        if (!(value instanceof TorchValue.Dict dict)
                || !(dict.get(STATE).orElse(value) instanceof TorchValue.Dict state)
                || !(dict.get(GROUPS).orElse(value) instanceof TorchValue.Items groups)) {
            return Findings.only("an optimizer's state is not a dictionary with state and param_groups");
        }
        Findings findings = new Findings();
        Map<Long, Map<String, TorchValue>> slots = new LinkedHashMap<>();
        state.members().forEach((key, slot) -> {
            Map<String, TorchValue> texts = texts("the state of parameter " + TorchModel.named(key), slot, findings);
            if (key instanceof TorchValue.Int(long number)) {
                slots.put(number, texts);
            } else {
                findings.add("the state has " + TorchModel.named(key) + ", which is not the number of a parameter");
            }
        });
        List<Group> list = new ArrayList<>();
        for (TorchValue group : groups.elements()) {
            list.add(group("group " + list.size(), group, findings));
        }
        checkNumbers(slots.keySet(), list, findings);
        return findings.or(new TorchOptimizer(slots, list));
    }

    private static Group group(String name, TorchValue value, Findings findings) {
        Map<String, TorchValue> options = texts(name, value, findings);
        List<Long> numbers = new ArrayList<>();
        if (options.remove(PARAMETERS) instanceof TorchValue.Items(List<TorchValue> elements)) {
            for (TorchValue element : elements) {
                if (element instanceof TorchValue.Int(long number)) {
                    numbers.add(number);
                } else {
                    findings.add(name + " has a parameter that is not a number");
                }
            }
        } else {
            findings.add(name + " has no list of parameters");
        }
        return new Group(options, numbers);
    }

    private static Map<String, TorchValue> texts(String name, TorchValue value, Findings findings) {
        Map<String, TorchValue> texts = new LinkedHashMap<>();
        if (value instanceof TorchValue.Dict(Map<TorchValue, TorchValue> members)) {
            members.forEach((key, member) -> {
                if (key instanceof TorchValue.Text(String text)) {
                    texts.put(text, member);
                } else {
                    findings.add(name + " has member " + TorchModel.named(key) + ", which is not a text");
                }
            });
        } else {
            findings.add(name + " is not a dictionary");
        }
        return texts;
    }

    private static void checkNumbers(Set<Long> stepped, List<Group> groups, Findings findings) {
        Set<Long> seen = new HashSet<>();
        for (Group group : groups) {
            for (long number : group.parameters()) {
                if (!seen.add(number)) {
                    findings.add("parameter " + number + " is in the groups twice");
                }
            }
        }
        for (long number : stepped) {
            if (!seen.contains(number)) {
                findings.add("parameter " + number + " has state but is in no group");
            }
        }
    }

    /// The state dictionary as a value, to be written.
    public TorchValue value() {
        Map<TorchValue, TorchValue> numbered = new LinkedHashMap<>();
        state.forEach((number, slots) -> numbered.put(new TorchValue.Int(number), TorchValue.dict(slots)));
        List<TorchValue> list = new ArrayList<>();
        for (Group group : groups) {
            Map<String, TorchValue> members = new LinkedHashMap<>(group.options());
            members.put(
                    PARAMETERS,
                    new TorchValue.Items(group.parameters().stream()
                            .map(number -> (TorchValue) new TorchValue.Int(number))
                            .toList()));
            list.add(TorchValue.dict(members));
        }
        Map<String, TorchValue> whole = new LinkedHashMap<>();
        whole.put(STATE, new TorchValue.Dict(numbered));
        whole.put(GROUPS, new TorchValue.Items(list));
        return TorchValue.dict(whole);
    }
}
