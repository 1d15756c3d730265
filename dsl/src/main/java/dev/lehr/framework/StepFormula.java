package dev.lehr.framework;

import dev.lehr.formula.Formula;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/// A function of the step that is passed to a scheduler, such as a lambda.
interface StepFormula {
    /// Its value at step `n`.
    Formula at(Formula n);

    /// The product of its values at the whole steps from `after + 1` to `last`, without taking the steps; nothing
    /// if there is no such formula.
    Option<Formula> product(Formula after, Formula last);

    /// `value` at every step.
    static StepFormula constant(double value) {
        return new Constant(value);
    }

    /// The same at every step.
    record Constant(double value) implements StepFormula {
        @Override
        public Formula at(Formula n) {
            return Formula.constant(value);
        }

        @Override
        public Option<Formula> product(Formula after, Formula last) {
            return Option.some(Formula.constant(value).pow(last.minus(after)));
        }
    }

    /// `base^n`.
    record Power(double base) implements StepFormula {
        @Override
        public Formula at(Formula n) {
            return Formula.constant(base).pow(n);
        }

        @Override
        public Option<Formula> product(Formula after, Formula last) {
            return Option.some(Formula.constant(base).pow(Steps.upTo(last).minus(Steps.upTo(after))));
        }
    }

    /// `base^floor(n / period)`.
    record PowerOfFloor(double base, double period) implements StepFormula {
        @Override
        public Formula at(Formula n) {
            return Formula.constant(base).pow(Steps.floorDiv(n, period));
        }

        @Override
        public Option<Formula> product(Formula after, Formula last) {
            return Option.some(Formula.constant(base).pow(floorsUpTo(last).minus(floorsUpTo(after))));
        }

        /// The sum of `floor(k / period)` for `k` from 0 to `n`: whole periods, then the begun one.
        private Formula floorsUpTo(Formula n) {
            Formula whole = Steps.floorDiv(n, period);
            Formula begun = n.minus(whole.times(period)).plus(1);
            return whole.times(whole.minus(1)).div(2).times(period).plus(whole.times(begun));
        }
    }

    /// `e^(-k n)`.
    record ExponentialDecay(double k) implements StepFormula {
        @Override
        public Formula at(Formula n) {
            return n.times(-k).exp();
        }

        @Override
        public Option<Formula> product(Formula after, Formula last) {
            return Option.some(
                    Steps.upTo(last).minus(Steps.upTo(after)).times(-k).exp());
        }
    }

    /// `factor` at each multiple of `period`, otherwise 1.
    record Every(double factor, double period) implements StepFormula {
        @Override
        public Formula at(Formula n) {
            return Formula.select(
                    n.mod(Formula.constant(period)).sameAs(Formula.constant(0)),
                    () -> Formula.constant(factor),
                    () -> Formula.constant(1));
        }

        @Override
        public Option<Formula> product(Formula after, Formula last) {
            return Option.some(
                    Formula.constant(factor).pow(Steps.floorDiv(last, period).minus(Steps.floorDiv(after, period))));
        }
    }

    /// `values[n]`, and the last one for ever.
    record Table(Vector<Double> values) implements StepFormula {
        @Override
        public Formula at(Formula n) {
            return Steps.pieces(n, Steps.range(1, values.size()), i -> Formula.constant(values.get(i)));
        }

        /// Known from a known step on: the partial products, each one rounded, and then the last value as often as
        /// it takes.
        @Override
        public Option<Formula> product(Formula after, Formula last) {
            return after instanceof Formula.Constant(double a)
                    ? Option.some(product((int) Math.max(a, -1), last))
                    : Option.none();
        }

        private Formula product(int after, Formula last) {
            int end = Math.max(after, values.size() - 1);
            double[] products = new double[end - after + 1];
            products[0] = 1;
            for (int i = 1; i < products.length; i++) {
                products[i] = products[i - 1] * values.get(after + i);
            }
            return Steps.pieces(
                    last,
                    Steps.range(after + 1, end + 1),
                    i -> i < end - after
                            ? Formula.constant(products[i])
                            : Formula.constant(values.last())
                                    .pow(last.minus(end))
                                    .times(products[i]));
        }
    }

    /// Any other formula: its products are not known.
    ///
    /// @param formula of the step
    record Other(UnaryOperator<Formula> formula) implements StepFormula {
        @Override
        public Formula at(Formula n) {
            return formula.apply(n);
        }

        @Override
        public Option<Formula> product(Formula after, Formula last) {
            return Option.none();
        }
    }
}
