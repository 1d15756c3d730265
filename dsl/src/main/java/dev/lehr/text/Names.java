package dev.lehr.text;

import dev.lehr.check.Check;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.NamedFunction;
import dev.lehr.schedule.Run;
import dev.lehr.schedule.Span;
import dev.lehr.schedule.StepFunction;
import dev.lehr.schedule.Unit;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a text can mention but not contain: functions and update rules of one's own, by name, and the run that spans
/// are a part of.
///
/// Immutable: every method gives new names.
///
/// @param functions what `function("poly@v1")` stands for
/// @param rules what `rule("MyRule")` stands for, beside the rules of the library
/// @param run converts `10ep` to steps; null if the text may say steps only
public record Names(
        Map<String, StepFunction> functions,
        Map<String, UpdateRule> rules,
        @Nullable Run run) {
    private static final Names NONE = new Names(TreeMap.empty(), TreeMap.empty(), null);

    /// No function, no rule, no run.
    public static Names none() {
        return NONE;
    }

    /// These names, and `name` for `function`.
    public Names function(String name, StepFunction function) {
        return new Names(functions.put(name, function), rules, run);
    }

    /// These names, and `rule` under its own name.
    public Names rule(UpdateRule rule) {
        return new Names(functions, rules.put(rule.name(), rule), run);
    }

    /// These names, with spans resolved by `run`.
    public Names run(Run run) {
        return new Names(functions, rules, run);
    }

    NamedFunction function(String name) {
        return new NamedFunction(name, known("function", functions, name));
    }

    UpdateRule rule(String name) {
        return known("update rule", rules, name);
    }

    double steps(Span span) {
        if (run != null) {
            return run.steps(span);
        }
        boolean stepsOnly = span.amounts().keySet().stream().allMatch(Unit.STEPS::equals);
        if (!stepsOnly) {
            throw new IllegalArgumentException(
                    span + " cannot be converted to steps: no run is known (give one with Names.run)");
        }
        return span.amounts().getOrDefault(Unit.STEPS, 0.0);
    }

    private static <T> T known(String what, Map<String, T> named, String name) {
        return named.get(name)
                .getOrElseThrow(() -> new IllegalArgumentException("no " + what + " is known under the name "
                        + Check.quoted(name) + "; known are " + named.keySet().mkString("[", ", ", "]")));
    }
}
