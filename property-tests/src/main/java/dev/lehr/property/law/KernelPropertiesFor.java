package dev.lehr.property.law;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Listing;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// The laws of a kernel that says it is a rule: whatever the numbers and however many, it has the bits of the
/// interpreted rule.
///
/// Short parameters and simple numbers are tried first, so what breaks a law is small.
///
/// @param subject the kernel, for messages
/// @param rule what it says it is
/// @param lane the type in which it computes
/// @param hypers the value of each hyper-parameter
/// @param function the kernel
/// @param lengths how many elements are tried
/// @param steps how many steps are made in a row
public record KernelPropertiesFor(
        String subject,
        UpdateRule rule,
        Lane lane,
        Map<String, Double> hypers,
        UpdateFunction function,
        Vector<Integer> lengths,
        int steps)
        implements Suite {
    /// Around every width of vector, and around two and four of them.
    private static final Vector<Integer> LENGTHS =
            Vector.of(1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 67);

    private static final int STEPS = 3;

    /// The laws of a kernel for a rule with its usual hyper-parameters.
    public static KernelPropertiesFor of(String subject, UpdateRule rule, Lane lane, UpdateFunction function) {
        Map<String, Double> hypers = new LinkedHashMap<>();
        rule.hypers().forEach(hyper -> hypers.put(hyper.name(), hyper.initial()));
        return new KernelPropertiesFor(subject, rule, lane, hypers, function, LENGTHS, STEPS);
    }

    /// Another value of a hyper-parameter.
    ///
    /// @throws IllegalArgumentException if the rule has none of this name, or it must not have this value
    public KernelPropertiesFor with(String hyper, double value) {
        rule.hyper(hyper).range().check(hyper, value);
        Map<String, Double> changed = new LinkedHashMap<>(hypers);
        changed.put(hyper, value);
        return new KernelPropertiesFor(subject, rule, lane, changed, function, lengths, steps);
    }

    /// Makes so many steps in a row.
    public KernelPropertiesFor steps(int count) {
        return new KernelPropertiesFor(subject, rule, lane, hypers, function, lengths, count);
    }

    /// Tries parameters of these lengths.
    public KernelPropertiesFor lengths(Integer... elements) {
        return new KernelPropertiesFor(subject, rule, lane, hypers, function, Vector.of(elements), steps);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("has the bits of the interpreted rule", this::isItsRule),
                new Law("has the bits of the interpreted rule for special values", this::meetsSpecialValues),
                new Law("does the same to the parts of a parameter as to the whole", this::splits),
                new Law("writes to nothing that it is given", this::isPure),
                new Law("refuses a hyper-parameter that is not a number", this::refuses));
    }

    private Trial trial() {
        return new Trial(rule, lane, hypers);
    }

    private Map<String, double[]> made(Trial.Before before) {
        Trial.Before given = before.copy();
        return function.step(given.t(), hypers, given.p(), given.g(), given.state());
    }

    private Outcome isItsRule(String law) {
        long cases = 0;
        for (int length : lengths) {
            for (Inputs inputs : Inputs.ofLength(length)) {
                Outcome outcome = follows(law, inputs);
                if (outcome.isBroken()) {
                    return outcome;
                }
                cases += (long) length * steps;
            }
        }
        return new Outcome.Held(law, cases);
    }

    private Outcome meetsSpecialValues(String law) {
        Inputs all = Inputs.special();
        for (int i = 0; i < all.p().length && isElementwise(rule); i++) {
            Outcome alone = follows(law, new Inputs(new double[] {all.p()[i]}, new double[] {all.g()[i]}));
            if (alone.isBroken()) {
                return alone;
            }
        }
        return follows(law, all);
    }

    private Outcome follows(String law, Inputs inputs) {
        return follows(law, Shape.vector(inputs.p().length), inputs);
    }

    /// Makes some steps on a parameter of a shape, and compares each number with what the interpreter makes of it.
    Outcome follows(String law, Shape shape, Inputs inputs) {
        Trial trial = trial();
        Trial.Before before = trial.first(shape, inputs.p(), inputs.g());
        for (int step = 0; step < steps; step++) {
            Map<String, double[]> expected = trial.interpreted(before);
            Outcome outcome = compare(law, before, expected, made(before));
            if (outcome.isBroken()) {
                return outcome;
            }
            before = trial.next(before, expected);
        }
        return new Outcome.Held(law, (long) steps * inputs.p().length);
    }

    /// Whether every number that the rule says was made in the same bits; the first that was not is the example.
    private Outcome compare(
            String law, Trial.Before before, Map<String, double[]> expected, Map<String, double[]> actual) {
        for (Map.Entry<String, double[]> wanted : expected.entrySet()) {
            double[] values = Objects.requireNonNull(actual.get(wanted.getKey()), () -> "no new " + wanted.getKey());
            for (int i = 0; i < values.length; i++) {
                if (!Bits.same(values[i], wanted.getValue()[i])) {
                    String element = values.length == 1 ? "" : "[" + i + "]";
                    return new Outcome.Broken(
                            law,
                            before + ": " + wanted.getKey() + element + " = " + values[i] + " instead of "
                                    + wanted.getValue()[i] + " with " + hypers);
                }
            }
        }
        return new Outcome.Held(law, expected.size());
    }

    private Outcome splits(String law) {
        if (!isElementwise(rule)) {
            return new Outcome.Inapplicable(law, "the rule looks at all elements at once");
        }
        long cases = 0;
        for (int length : lengths) {
            Inputs inputs = Inputs.ofLength(length).getLast();
            Trial.Before before = trial().first(inputs.p(), inputs.g());
            Map<String, double[]> whole = made(before);
            for (int cut = 1; cut < length; cut += 1 + length / 8) {
                for (int[] part : List.of(
                        IntStream.range(0, cut).toArray(),
                        IntStream.range(cut, length).toArray())) {
                    Map<String, double[]> expected = new LinkedHashMap<>();
                    whole.forEach((name, values) ->
                            expected.put(name, values.length == length ? Trial.picked(values, part) : values));
                    Outcome outcome = compare(law, before.pick(part), expected, made(before.pick(part)));
                    if (outcome.isBroken()) {
                        return outcome;
                    }
                    cases += part.length;
                }
            }
        }
        return new Outcome.Held(law, cases);
    }

    private Outcome isPure(String law) {
        for (int length : lengths) {
            Inputs inputs = Inputs.ofLength(length).getFirst();
            Trial.Before before = trial().first(inputs.p(), inputs.g());
            Trial.Before given = before.copy();
            function.step(given.t(), hypers, given.p(), given.g(), given.state());
            if (!given.same(before)) {
                return new Outcome.Broken(law, before + " became " + given);
            }
        }
        return new Outcome.Held(law, lengths.size());
    }

    private Outcome refuses(String law) {
        Trial.Before before = trial().first(new double[] {1}, new double[] {1});
        for (Hyper hyper : rule.hypers()) {
            Map<String, Double> wrong = new LinkedHashMap<>(hypers);
            wrong.put(hyper.name(), Double.NaN);
            if (!isRefused(wrong, before)) {
                double[] p = Objects.requireNonNull(
                        function.step(1, wrong, before.p(), before.g(), before.state()).get("p"), "p");
                return new Outcome.Broken(law, hyper.name() + " = NaN: p = " + Trial.text(p));
            }
        }
        return new Outcome.Held(law, rule.hypers().size());
    }

    private boolean isRefused(Map<String, Double> values, Trial.Before before) {
        Trial.Before given = before.copy();
        try {
            function.step(given.t(), values, given.p(), given.g(), given.state());
            return false;
        } catch (IllegalArgumentException refused) {
            return true;
        }
    }

    /// Whether what becomes of an element depends on no other element.
    static boolean isElementwise(UpdateRule rule) {
        Set<Formula.Variable> sizes = Set.copyOf(rule.measures());
        return sizes.isEmpty()
                && !rule.isShaped()
                && Listing.of(List.copyOf(rule.updates().values())).entries().stream()
                        .noneMatch(entry -> entry.formula() instanceof Formula.Reduce);
    }

    /// The kernel, its type and its hyper-parameters.
    @Override
    public String toString() {
        return subject + " " + lane + " " + hypers + " " + Arrays.toString(lengths.toJavaArray());
    }
}
