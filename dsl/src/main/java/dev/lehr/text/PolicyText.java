package dev.lehr.text;

import dev.lehr.recipe.Policy;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/// Policies as the source line that builds them: `sgd().rate(linear(0.0, 0.1).over(10)).momentum(0.9).nesterov()`.
///
/// The laws are those of [ScheduleText]. A rule that is not of the library is written by its name, `rule("MyRule")`;
/// who reads it says which rule that is ([Names#rule(dev.lehr.rule.UpdateRule)]).
public final class PolicyText {
    private PolicyText() {}

    /// The source line of a policy, or what keeps it from having one.
    public static Validation<Seq<Problem>, String> print(Policy policy) {
        return Printer.print(policy, PolicyWords.POLICY);
    }

    /// The policy that a text says, with the rules and functions of the library only.
    public static Validation<Seq<Problem>, Policy> parse(String text) {
        return parse(text, Names.none());
    }

    /// The policy that a text says, or every problem with its line and column; nothing is thrown.
    public static Validation<Seq<Problem>, Policy> parse(String text, Names names) {
        return Parser.parse(text, PolicyWords.POLICY, Vocabulary.of(names), names);
    }
}
