package dev.lehr.property.golden;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/// What is refused here although PyTorch accepts it, and why. Anything else that is refused is a failure.
///
/// @param target the class, or empty for all
/// @param problem how the problem begins that is said
/// @param reason why
record Stricter(String target, Pattern problem, String reason) {
    private static final Vector<Stricter> ALL = Vector.of(
            of("", ".* must be finite", "a number that is not finite is refused at birth, not found in the weights later"),
            of("", ".* must be a (whole )?number but was (true|false)", "a truth value is not a number"),
            of("", ".* has no hyper-parameter (fused|foreach|capturable|differentiable)", "how a rule is carried out is not said by the rule"),
            of("", ".*parameter.*p.*(twice|once|unique)", "a name stands for one parameter"),
            of("StepLR", "step_size must be > 0", "a length is not negative"),
            of("CyclicLR", "step_size_(up|down) must be >", "a length is not negative"),
            of("CyclicLR", "scale_mode must be one of", "an unknown word is refused even where nobody would read it"),
            of("PolynomialLR", "power must be >= 0", "it would divide by zero at the end"),
            of("ConstantLR", "factor must be in", "it would divide by zero at the end"),
            of("ReduceLROnPlateau", "factor must be in", "a rate that is reduced stays positive"),
            of("ReduceLROnPlateau", "(patience|cooldown|threshold|eps|min_lr) must be >= 0", "a count or a margin is not negative"),
            of("SGD", ".*momentum must be in", "what is added up for ever must fade"),
            of("SGD", ".*dampening must be in", "a part is between 0 and 1"),
            of("Muon", "eps must be >= 0", "what a norm is at least is not negative"),
            of("RMSprop", ".*alpha must be in", "an average forgets, or it is none"),
            of("ASGD", ".*(lambd|alpha|t0) must be in", "a decay or a count is not negative"));

    private static Stricter of(String target, String problem, String reason) {
        return new Stricter(target, Pattern.compile(problem), reason);
    }

    /// Why what PyTorch refuses is deliberately accepted here, if it is.
    static Option<String> lenience(String target, String message) {
        if (target.equals("SGD") && message.contains("required optimization parameter lr")) {
            return Option.some("as by newer versions, because a rate has a default");
        }
        if (target.equals("SparseAdam") && message.contains("does not support dense gradients")) {
            return Option.some("because a dense gradient has all rows");
        }
        return Option.none();
    }

    /// Why all of these problems are deliberate, if they are.
    static Option<String> reason(String target, Seq<String> problems) {
        Seq<Option<String>> reasons = problems.map(problem -> ALL.find(difference -> difference.explains(target, problem))
                .map(Stricter::reason));
        return reasons.forAll(Option::isDefined) ? reasons.headOption().flatMap(first -> first) : Option.none();
    }

    private boolean explains(String name, String said) {
        return (target.isEmpty() || target.equals(name)) && problem.matcher(said).lookingAt();
    }
}
