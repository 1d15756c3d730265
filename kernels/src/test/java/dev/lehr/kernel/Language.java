package dev.lehr.kernel;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.rule.Definition;
import dev.lehr.rule.Range;
import dev.lehr.rule.UpdateRule;

/// Rules that no optimizer is, but that reach all of the language: three quantities of each kind to write formulas of.
final class Language {
    /// A range that lets everything pass but NaN.
    static final Range ANY = new Range(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);

    private Language() {}

    /// What a test writes its formulas of.
    ///
    /// @param p the parameter
    /// @param g the gradient
    /// @param s state of each element
    /// @param a a hyper-parameter, 0.75 unless said otherwise
    /// @param b a hyper-parameter, -1.5 unless said otherwise
    /// @param n state of which the parameter has one value
    record Words(
            Formula.Variable p,
            Formula.Variable g,
            Formula.Variable s,
            Formula.Variable a,
            Formula.Variable b,
            Formula.Variable n,
            Definition d) {}

    /// The new values that a rule says.
    ///
    /// @param p of the parameter
    /// @param s of the state of each element
    /// @param n of the state that the parameter has one value of
    record News(Formula p, Formula s, Formula n) {
        static News of(Formula p) {
            return new News(p, constant(0), constant(0));
        }

        static News of(Formula p, Formula s) {
            return new News(p, s, constant(0));
        }
    }

    /// Says new values in words.
    interface Sentence {
        News say(Words words);
    }

    /// A rule with two hyper-parameters, state of each element and state of the whole.
    static UpdateRule rule(String name, Sentence sentence) {
        return UpdateRule.define(name, "a test", d -> {
            Formula.Variable a = d.hyper("a", 0.75, ANY);
            Formula.Variable b = d.hyper("b", -1.5, ANY);
            Formula.Variable s = d.state("s", a.times(3));
            Formula.Variable n = d.scalarState("n", b.plus(1.1));
            News news = sentence.say(new Words(d.parameter(), d.gradient(), s, a, b, n, d));
            d.update(d.parameter(), news.p());
            d.update(s, news.s());
            d.update(n, news.n());
        });
    }
}
