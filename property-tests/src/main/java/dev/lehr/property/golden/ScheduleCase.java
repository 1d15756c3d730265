package dev.lehr.property.golden;

import dev.lehr.framework.Frameworks;
import dev.lehr.framework.Imported;
import dev.lehr.framework.Setting;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A recorded scheduler: how it was built, and by which step each number was recorded.
///
/// @param fields the recorded case
record ScheduleCase(Fields fields) {
    private static final List<String> WITH_BETAS = List.of("Adam", "AdamW", "Adamax", "NAdam", "RAdam", "SparseAdam");
    private static final List<String> WITHOUT_MOMENTUM = List.of("Adagrad", "Adadelta", "Rprop", "ASGD");

    /// The schedule of each parameter group, or all problems.
    ///
    /// @param source the library and its version, `torch 1.13.1`
    Validation<Seq<String>, Seq<Imported>> imported(String source) {
        return Frameworks.schedules(Case.library(source), fields.text("schedule"), arguments(fields.fields("params")), setting());
    }

    private Map<String, @Nullable Object> arguments(Fields params) {
        Map<String, @Nullable Object> arguments = numbersRead(params.values());
        if (fields.has("resume")) {
            arguments.put("last_epoch", fields.fields("resume").count("last_epoch"));
        }
        return arguments;
    }

    /// The same with numbers that are not finite in the place of their texts.
    static Map<String, @Nullable Object> numbersRead(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        values.forEach((name, value) -> read.put(
                name,
                value instanceof String text && Fields.NOT_FINITE.contains(text) ? Double.valueOf(text) : value));
        return read;
    }

    private Setting setting() {
        return new Setting(groups(), momentum(fields), fields.has("epoch_arg"));
    }

    private Vector<Setting.Group> groups() {
        if (fields.has("resume")) {
            Fields resume = fields.fields("resume");
            return Vector.of(new Setting.Group(resume.number("group_lr"), Option.some(resume.number("initial_lr"))));
        }
        return baseRates(fields).map(rate -> new Setting.Group(rate, Option.none()));
    }

    /// The rate of each parameter group before the scheduler was built. Where it plays no part it is not recorded.
    static Vector<Double> baseRates(Fields fields) {
        if (!fields.has("base_lr")) {
            return Vector.of(1.0);
        }
        return fields.value("base_lr") instanceof List<?>
                ? Vector.ofAll(fields.numbers("base_lr"))
                : Vector.of(fields.number("base_lr"));
    }

    static Setting.MomentumKind momentum(Fields fields) {
        String optimizer = fields.has("optimizer") ? fields.text("optimizer") : "SGD";
        if (WITHOUT_MOMENTUM.contains(optimizer)) {
            return Setting.MomentumKind.NONE;
        }
        return WITH_BETAS.contains(optimizer) ? Setting.MomentumKind.BETA1 : Setting.MomentumKind.MOMENTUM;
    }

    /// What was recorded for each group.
    List<double[]> perGroup(String name) {
        return fields.value(name) instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof List<?>
                ? fields.rows(name)
                : List.of(fields.numbers(name));
    }

    /// The step of each recorded number on the clock of the schedule: the count of calls, or the epoch that was
    /// passed to the call.
    double[] clock() {
        double[] steps = fields.numbers("steps");
        if (!fields.has("epoch_arg")) {
            return steps;
        }
        double[] epochs = fields.numbers("epoch_arg");
        return Arrays.stream(steps)
                .map(step -> step == 0 ? 0 : epochs[(int) step - 1])
                .toArray();
    }

    /// The metric that is reported after step `step`.
    double metric(long step) {
        boolean cyclic = fields.has("metrics_pattern");
        double[] metrics = fields.numbers(cyclic ? "metrics_pattern" : "metrics");
        return metrics[(int) (cyclic ? step % metrics.length : step)];
    }
}
