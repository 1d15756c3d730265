package dev.lehr.property.law;

import dev.lehr.formula.Lane;
import dev.lehr.kernel.Target;
import dev.lehr.recipe.Policy;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The laws of an update rule: its kernels have the bits of the interpreter for every lane type and every width, its
/// elements do not see each other if it has no sums, and it begins with numbers. Identities are claimed by name.
///
/// A rule that takes its parameter as a matrix is tried on vectors, rows, columns, matrices and tensors, as far as it
/// takes them.
///
/// @param rule the rule
/// @param hypers the value of each hyper-parameter
/// @param claims the laws that were claimed
public record UpdateRulePropertiesFor(UpdateRule rule, Map<String, Double> hypers, Vector<Claim> claims)
        implements Suite {
    private static final int LENGTH = 7;

    private static final int STEPS = 2;

    /// One for each pair of special values.
    private static final Shape SPECIAL = Shape.matrix(10, 10);

    /// Vectors, rows, columns, matrices of either form, a tensor and a stack of matrices.
    private static final Vector<Shape> SHAPES = Vector.of(
            Shape.vector(1),
            Shape.vector(7),
            Shape.matrix(1, 1),
            Shape.matrix(1, 4),
            Shape.matrix(3, 1),
            Shape.matrix(2, 3),
            Shape.matrix(17, 5),
            Shape.matrix(5, 17),
            new Shape(4, 6, 3),
            new Shape(2, 3, 2, 3),
            SPECIAL);

    /// A law that was claimed.
    ///
    /// @param name the law as a sentence
    /// @param check gives an outcome for the rule and the name
    public record Claim(String name, BiFunction<UpdateRulePropertiesFor, String, Outcome> check) {}

    /// The laws of a rule with its usual hyper-parameters.
    public static UpdateRulePropertiesFor of(UpdateRule rule) {
        Map<String, Double> hypers = new LinkedHashMap<>();
        rule.hypers().forEach(hyper -> hypers.put(hyper.name(), hyper.initial()));
        return new UpdateRulePropertiesFor(rule, hypers, Vector.empty());
    }

    /// The laws of the rule of a policy, with the values that its hyper-parameters have at step 0.
    public static UpdateRulePropertiesFor of(Policy policy) {
        return new UpdateRulePropertiesFor(policy.rule(), policy.at(0), Vector.empty());
    }

    /// Another value of a hyper-parameter.
    ///
    /// @throws IllegalArgumentException if the rule has none of this name, or it must not have this value
    public UpdateRulePropertiesFor with(String hyper, double value) {
        rule.hyper(hyper).range().check(hyper, value);
        Map<String, Double> changed = new LinkedHashMap<>(hypers);
        changed.put(hyper, value);
        return new UpdateRulePropertiesFor(rule, changed, claims);
    }

    /// Claims a law of one's own.
    public UpdateRulePropertiesFor claim(String law, BiFunction<UpdateRulePropertiesFor, String, Outcome> check) {
        return new UpdateRulePropertiesFor(rule, hypers, claims.append(new Claim(law, check)));
    }

    /// With a hyper-parameter at zero the parameter stays as it is: the rate, usually.
    public UpdateRulePropertiesFor staysWhenZero(String hyper) {
        Map<String, Double> zero = with(hyper, 0).hypers;
        return claim("leaves the parameter alone if " + hyper + " is 0", (suite, law) -> {
            for (Inputs inputs : List.of(
                    Inputs.ofLength(1).getFirst(), Inputs.ofLength(3).getLast())) {
                Outcome outcome = suite.stays(law, zero, inputs);
                if (outcome.isBroken()) {
                    return outcome;
                }
            }
            return new Outcome.Held(law, LENGTH);
        });
    }

    /// With gradients of zero the parameter stays as it is.
    public UpdateRulePropertiesFor staysWithoutGradient() {
        return claim("leaves the parameter alone if the gradient is 0", (suite, law) ->
                suite.stays(law, suite.hypers, new Inputs(new double[] {1, -2, 0.5}, new double[] {0, 0, 0})));
    }

    /// A gradient and a parameter of the other sign move as far the other way.
    public UpdateRulePropertiesFor odd() {
        return claim("moves as far the other way if all signs change", (suite, law) -> {
            for (Inputs inputs : Inputs.ofLength(1)) {
                Trial trial = suite.trial(Lane.F32, suite.hypers);
                Shape shape = suite.shape(1);
                Trial.Before there = trial.first(shape, inputs.p(), inputs.g());
                Trial.Before back = trial.first(shape, negated(inputs.p()), negated(inputs.g()));
                double one = parameter(trial.interpreted(there))[0];
                double other = parameter(trial.interpreted(back))[0];
                if (!Bits.equal(one, -other)) {
                    return new Outcome.Broken(law, there + ": p = " + one + ", and " + back + ": p = " + other);
                }
            }
            return new Outcome.Held(law, Inputs.ofLength(1).size());
        });
    }

    private Outcome stays(String law, Map<String, Double> values, Inputs inputs) {
        Trial trial = trial(Lane.F32, values);
        Trial.Before before = trial.first(shape(inputs.p().length), inputs.p(), inputs.g());
        double[] start = before.p();
        for (int step = 0; step < STEPS; step++) {
            Map<String, double[]> after = trial.interpreted(before);
            double[] p = parameter(after);
            if (!IntStream.range(0, p.length).allMatch(i -> Bits.equal(p[i], start[i]))) {
                return new Outcome.Broken(law, before + ": p = " + Trial.text(p));
            }
            before = trial.next(before, after);
        }
        return new Outcome.Held(law, inputs.p().length);
    }

    private static double[] parameter(Map<String, double[]> after) {
        return Objects.requireNonNull(after.get(UpdateRule.PARAMETER.name()), "p");
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private Trial trial(Lane lane, Map<String, Double> values) {
        return new Trial(rule, lane, values);
    }

    @Override
    public String subject() {
        return rule.name() + " " + hypers;
    }

    @Override
    public List<Law> laws() {
        Vector<Law> always = Vector.of(
                new Law("begins with numbers, the same for each element", this::begins),
                new Law("does to an element what does not depend on its place", this::orderless));
        for (Lane lane : Lane.values()) {
            if (rule.isShaped()) {
                always = always.append(new Law(
                        "compiled by operation has the bits of interpreted in " + lane, law -> matrices(law, lane)));
            } else {
                for (Target target : Machines.targets()) {
                    always = always.append(kernel("for " + Words.of(target), lane, () -> Compiled.update(rule, lane, target)));
                }
            }
        }
        return always.appendAll(claims.map(claim -> new Law(claim.name, law -> claim.check.apply(this, law))))
                .asJava();
    }

    private Law kernel(String how, Lane lane, Supplier<UpdateFunction> function) {
        return new Law("compiled " + how + " has the bits of interpreted in " + lane, law -> {
            KernelPropertiesFor suite = new KernelPropertiesFor(
                    rule.name(), rule, lane, hypers, function.get(), Vector.of(1, 3, 17), STEPS);
            long cases = 0;
            for (Law each : suite.laws().subList(0, 2)) {
                switch (each.outcome()) {
                    case Outcome.Broken(String name, String example) -> {
                        return new Outcome.Broken(law, name + ": " + example);
                    }
                    case Outcome.Held(String _, long tried) -> cases += tried;
                    case Outcome.Proved _, Outcome.Inapplicable _ -> {}
                }
            }
            return new Outcome.Held(law, cases);
        });
    }

    /// A rule that takes its parameter as a matrix, for every shape that it takes, the smallest first.
    private Outcome matrices(String law, Lane lane) {
        long cases = 0;
        for (Shape shape : SHAPES.filter(this::takes)) {
            KernelPropertiesFor suite = new KernelPropertiesFor(
                    rule.name(), rule, lane, hypers, Compiled.matrix(rule, lane, shape), Vector.empty(), STEPS);
            List<Inputs> all = shape.equals(SPECIAL)
                    ? List.of(Inputs.special())
                    : Inputs.ofLength(Math.toIntExact(shape.size()));
            for (Inputs inputs : all) {
                Outcome outcome = suite.follows(law, shape, inputs);
                if (outcome.isBroken()) {
                    return outcome;
                }
                cases += shape.size() * STEPS;
            }
        }
        return new Outcome.Held(law, cases);
    }

    private boolean takes(Shape shape) {
        try {
            rule.check(hypers, shape);
            return rule.stacked() || shape.matrices() == 1;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /// What a parameter of so many elements is to this rule: a row of a matrix if it takes matrices.
    private Shape shape(int length) {
        return rule.isShaped() ? Shape.matrix(1, length) : Shape.vector(length);
    }

    private Outcome begins(String law) {
        double[] ones = {1, 1, 1};
        Map<String, double[]> state = trial(Lane.F64, hypers).first(ones, ones).state();
        for (Map.Entry<String, double[]> slot : state.entrySet()) {
            if (!Arrays.stream(slot.getValue()).allMatch(value -> value == slot.getValue()[0])) {
                return new Outcome.Broken(law, slot.getKey() + " = " + Arrays.toString(slot.getValue()));
            }
        }
        return new Outcome.Held(law, state.size());
    }

    private Outcome orderless(String law) {
        if (!KernelPropertiesFor.isElementwise(rule)) {
            return new Outcome.Inapplicable(law, "the rule looks at all elements at once");
        }
        Trial trial = trial(Lane.F32, hypers);
        Inputs inputs = Inputs.ofLength(LENGTH).getLast();
        Trial.Before before = trial.first(inputs.p(), inputs.g());
        int[] backwards = IntStream.range(0, LENGTH).map(i -> LENGTH - 1 - i).toArray();
        double[] forth = Trial.picked(parameter(trial.interpreted(before)), backwards);
        double[] back = parameter(trial.interpreted(before.pick(backwards)));
        return Arrays.equals(forth, back)
                ? new Outcome.Held(law, LENGTH)
                : new Outcome.Broken(law, before + ": " + Trial.text(forth) + ", and backwards " + Trial.text(back));
    }

    /// The rule, and the laws that it claims.
    @Override
    public String toString() {
        return claims.map(Claim::name).mkString(subject() + ": ", ", ", "");
    }
}
