package dev.lehr.optim;

import dev.lehr.check.Check;
import dev.lehr.checkpoint.Header;
import dev.lehr.checkpoint.NumberType;
import dev.lehr.checkpoint.TensorFile;
import dev.lehr.feedback.Feedback;
import dev.lehr.feedback.State;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Slot;
import dev.lehr.text.Names;
import dev.lehr.text.Problem;
import dev.lehr.text.RecipeText;
import dev.lehr.text.StateJson;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings a checkpoint into a fresh optimizer: first everything is compared, then state is read, and parameters are only touched when nothing
/// can be wrong any more.
final class Restore {
    /// A count of more steps is none: kernels compute with it in `double`.
    static final long MOST_STEPS = 1L << 53;

    private final TensorFile file;
    private final List<String> problems = new ArrayList<>();

    Restore(TensorFile file) {
        this.file = file;
    }

    /// The recipe in the file.
    static Validation<Seq<String>, Recipe> recipe(TensorFile file, Names names) {
        String text = file.metadata().get(Snapshot.RECIPE);
        return text == null
                ? Validation.invalid(Vector.of(
                        "the file has no recipe, because a part of it could not be written; load it with the rates of the code"))
                : RecipeText.parse(text, names).mapError(all -> all.map(Problem::toString).map(each -> "recipe in the file: " + each));
    }

    /// Reads all into `fresh`, whose parameters are the caller's.
    ///
    /// @return everything that is wrong; nothing was touched but `fresh` if that is not empty
    List<String> into(Optimizer fresh) {
        if (!Snapshot.VERSION.equals(file.metadata().get(Snapshot.FORMAT))) {
            problems.add("the file is no checkpoint of an optimizer: " + Snapshot.FORMAT + " is "
                    + shown(file.metadata().get(Snapshot.FORMAT)) + ", not " + Snapshot.VERSION);
            return problems;
        }
        Set<String> expected = new LinkedHashSet<>();
        boolean hasParameters = fresh.parameters().stream().anyMatch(each -> file.tensors().containsKey(each.name()));
        for (ParameterState state : fresh.parameterStates()) {
            Parameter parameter = state.parameter;
            if (hasParameters) {
                expected.add(parameter.name());
                compare(parameter.name(), Snapshot.type(parameter.lane()), parameter.shape());
            }
            for (Slot slot : state.rule().slots()) {
                String name = parameter.name() + "." + slot.name();
                expected.add(name);
                compare(name, Snapshot.type(parameter, slot), Snapshot.shape(state, slot));
            }
        }
        file.tensors().keySet().stream()
                .filter(name -> !expected.contains(name))
                .forEach(name -> problems.add("the file has " + shown(name) + ", which the recipe and the parameters do not"));
        fresh.groupStates().forEach(this::compareGroup);
        long steps = count(Snapshot.STEPS);
        long skipped = count(Snapshot.SKIPPED);
        if (problems.isEmpty()) {
            read(fresh, hasParameters);
            fresh.setSteps(steps, skipped);
        }
        return problems;
    }

    private void compare(String name, NumberType type, List<Long> shape) {
        Header.Entry entry = file.tensors().get(name);
        String wanted = type + " " + shape;
        if (entry == null) {
            problems.add("the file has no " + name + ", which must be " + wanted);
        } else if (!entry.toString().equals(wanted)) {
            problems.add(name + " must be " + wanted + " but is " + entry + " in the file");
        }
    }

    private void compareGroup(GroupState group) {
        String name = group.group().name();
        String shown = shown(name);
        String wanted = Snapshot.rule(group.group());
        String found = file.metadata().get(Snapshot.key(name, "rule"));
        if (found == null) {
            problems.add("the file has no group " + shown);
            return;
        }
        if (!found.equals(wanted)) {
            problems.add("the rule of group " + shown + " must be " + wanted + " but is " + shown(found) + " in the file");
        }
        group.setSteps(count(Snapshot.key(name, "steps")));
        group.setFrozen("true".equals(file.metadata().get(Snapshot.key(name, "frozen"))));
        Map<String, State> states = new LinkedHashMap<>();
        group.feedback().forEach((hyper, fresh) -> {
            String text = file.metadata().get(Snapshot.key(name, "feedback." + hyper));
            if (text == null) {
                problems.add("the file has no state of the " + Snapshot.feedbackOn(hyper, name));
            } else {
                feedback(text, fresh.rule())
                        .peek(state -> states.put(hyper, state))
                        .swap()
                        .forEach(why -> why.forEach(each -> problems.add(Snapshot.feedbackOn(hyper, name) + ": " + each)));
            }
        });
        group.setFeedback(states);
    }

    private static Validation<Seq<String>, State> feedback(String text, Feedback rule) {
        return StateJson.parse(text)
                .mapError(problems -> problems.map(Problem::toString))
                .flatMap(state -> under(state, rule));
    }

    private static Validation<Seq<String>, State> under(State state, Feedback rule) {
        try {
            return Validation.valid(state.under(rule));
        } catch (IllegalArgumentException refused) {
            return Validation.invalid(Vector.of(String.valueOf(refused.getMessage())));
        }
    }

    private long count(String key) {
        String text = file.metadata().get(key);
        try {
            long count = text == null ? -1 : Long.parseLong(text);
            if (count >= 0 && count <= MOST_STEPS) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problems.add(shown(key) + " must be a count but is " + shown(text));
        return 0;
    }

    /// A text from the file, not too much of it.
    private static String shown(@Nullable String text) {
        return text == null ? "not there" : Check.brief(text);
    }

    private void read(Optimizer fresh, boolean hasParameters) {
        Map<Parameter, Object> values = new LinkedHashMap<>();
        try {
            for (ParameterState state : fresh.parameterStates()) {
                Parameter parameter = state.parameter;
                Map<String, Object> held = state.slots();
                for (Slot slot : state.rule().slots()) {
                    String name = parameter.name() + "." + slot.name();
                    Object numbers = held.get(slot.name());
                    if (numbers instanceof Double) {
                        double[] number = new double[1];
                        file.read(name, number);
                        state.setScalar(slot.name(), number[0]);
                    } else {
                        file.read(name, Snapshot.type(parameter, slot), segment(numbers));
                    }
                }
                if (hasParameters) {
                    Object copy = Numbers.filled(parameter.value(), parameter.lane(), parameter.length(), 0);
                    file.read(parameter.name(), Snapshot.type(parameter.lane()), segment(copy));
                    values.put(parameter, copy);
                }
            }
        } catch (IOException e) {
            problems.add("cannot read: " + e);
            return;
        }
        values.forEach((parameter, copy) -> segment(parameter.value()).copyFrom(segment(copy)));
    }

    private static MemorySegment segment(@Nullable Object numbers) {
        return Numbers.segment(java.util.Objects.requireNonNull(numbers));
    }
}
