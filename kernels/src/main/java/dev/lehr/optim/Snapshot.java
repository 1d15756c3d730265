package dev.lehr.optim;

import dev.lehr.check.Check;
import dev.lehr.checkpoint.NumberType;
import dev.lehr.checkpoint.Tensor;
import dev.lehr.feedback.State;
import dev.lehr.formula.Domain;
import dev.lehr.formula.Lane;
import dev.lehr.recipe.Group;
import dev.lehr.rule.Slot;
import dev.lehr.text.Problem;
import dev.lehr.text.RecipeText;
import dev.lehr.text.StateJson;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a checkpoint of an optimizer consists of: tensors under the names of parameters, `parameter.slot` for state, and texts.
///
/// | key | text |
/// |---|---|
/// | `lehr.format` | `1` |
/// | `lehr.steps`, `lehr.skipped` | counters |
/// | `lehr.recipe` | the recipe, if all of it can be written |
/// | `lehr.group.NAME.rule` | the name of the group's rule, a blank, and the fingerprint of its equations |
/// | `lehr.group.NAME.steps`, `lehr.group.NAME.frozen` | what the group has for itself |
/// | `lehr.group.NAME.feedback.HYPER` | the state of a feedback rule |
/// | `lehr.fingerprint` | of all that must be the same for a run to go on: rules, names, types and shapes |
final class Snapshot {
    static final String FORMAT = "lehr.format";
    static final String VERSION = "1";
    static final String STEPS = "lehr.steps";
    static final String SKIPPED = "lehr.skipped";
    static final String RECIPE = "lehr.recipe";
    static final String FINGERPRINT = "lehr.fingerprint";

    private final Optimizer optimizer;

    Snapshot(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    static String key(String group, String what) {
        return "lehr.group." + group + "." + what;
    }

    static NumberType type(Lane lane) {
        return lane == Lane.F32 ? NumberType.F32 : NumberType.F64;
    }

    /// The shape that a slot has in a file.
    static List<Long> shape(ParameterState state, Slot slot) {
        return switch (slot.domain()) {
            case STEP -> List.of();
            case ELEMENT -> state.parameter.shape();
            case ROW, COLUMN ->
                List.of((long) state.rule().shape(state.parameter.shape()).count(slot.domain()));
        };
    }

    static NumberType type(Parameter parameter, Slot slot) {
        return slot.domain() == Domain.STEP ? NumberType.F64 : type(parameter.lane());
    }

    List<Tensor> tensors(Contents contents) {
        List<Tensor> tensors = new ArrayList<>();
        for (ParameterState state : optimizer.parameterStates()) {
            Parameter parameter = state.parameter;
            if (contents == Contents.EVERYTHING) {
                tensors.add(Tensor.of(
                        parameter.name(), parameter.shape(), type(parameter.lane()), Numbers.segment(parameter.value())));
            }
            Map<String, Object> held = state.slots();
            for (Slot slot : state.rule().slots()) {
                String name = parameter.name() + "." + slot.name();
                Object numbers = Objects.requireNonNull(held.get(slot.name()));
                tensors.add(
                        numbers instanceof Double number
                                ? Tensor.scalar(name, number)
                                : Tensor.of(name, shape(state, slot), type(parameter, slot), Numbers.segment(numbers)));
            }
        }
        return tensors;
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(FORMAT, VERSION);
        texts.put(STEPS, Long.toString(optimizer.steps()));
        texts.put(SKIPPED, Long.toString(optimizer.skipped()));
        Validation<Seq<Problem>, String> recipe = RecipeText.print(optimizer.recipe());
        if (recipe.isValid()) {
            texts.put(RECIPE, recipe.get());
        }
        for (GroupState group : optimizer.groupStates()) {
            String name = group.group().name();
            texts.put(key(name, "rule"), rule(group.group()));
            texts.put(key(name, "steps"), Long.toString(group.steps()));
            texts.put(key(name, "frozen"), Boolean.toString(group.isFrozen()));
            group.feedback().forEach((hyper, state) -> texts.put(key(name, "feedback." + hyper), text(hyper, name, state)));
        }
        texts.put(FINGERPRINT, fingerprint());
        return texts;
    }

    private static String text(String hyper, String group, State state) {
        return StateJson.print(state)
                .toEither()
                .getOrElseThrow(problems -> new IllegalStateException(
                        feedbackOn(hyper, group) + ": " + problems.map(Problem::message).mkString(", ")));
    }

    /// What messages call the feedback on a hyper-parameter.
    static String feedbackOn(String hyper, String group) {
        return "feedback on " + hyper + " of group " + Check.brief(group);
    }

    static String rule(Group group) {
        return group.policy().rule().name() + " "
                + hash(String.join("\n", group.policy().rule().equations()));
    }

    private String fingerprint() {
        StringBuilder all = new StringBuilder();
        optimizer.groupStates().forEach(group -> all.append(group.group().name())
                .append('\t')
                .append(rule(group.group()))
                .append('\n'));
        for (ParameterState state : optimizer.parameterStates()) {
            all.append(state.group.group().name()).append('\t').append(state.parameter).append('\n');
        }
        return hash(all.toString());
    }

    /// The first 128 bits of SHA-256.
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
