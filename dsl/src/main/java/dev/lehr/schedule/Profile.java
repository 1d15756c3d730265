package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;

/// How a value goes from one to another, whatever they are and however long it takes: the part `w(p)` of the way that
/// is still ahead when the part `p = t / T` of the time is over. It falls from 1 to 0, and the value is
/// `w(p) * (from - to) + to`.
///
/// [#between(double, double)] makes it a [Curve]. Decays that are known by name are here; any of them is slowed down
/// or hurried by [#kDecay(double)].
public sealed interface Profile {
    /// The part of the way that is ahead at step `t` of a way that takes `length` steps. Only the ratio of both
    /// counts; they are apart so that rounding can be that of the original.
    Formula formula(Formula t, Formula length);

    /// `1 - p`.
    static Profile linear() {
        return new Polynomial(1);
    }

    /// `(1 - p)^power`.
    ///
    /// @param power finite and > 0
    static Profile polynomial(double power) {
        return new Polynomial(power);
    }

    /// `1 - sqrt(p)`: steep first. The cool-down of Haegele et al., "Scaling Laws and Compute-Optimal Training Beyond
    /// Fixed Training Durations", 2024.
    static Profile sqrt() {
        return linear().kDecay(0.5);
    }

    /// `1 - p^2`: steep last.
    static Profile square() {
        return linear().kDecay(2);
    }

    /// `(1 + cos(pi p)) / 2`: half a cosine. See [Cosine] for powers and more waves.
    static Cosine cosine() {
        return new Cosine(1, 0.5);
    }

    /// `(ratio^p - ratio) / (1 - ratio)`: by the same factor each step, moved so that it ends at 0.
    ///
    /// @param ratio finite, > 0 and not 1; the smaller, the steeper first
    static Profile exponential(double ratio) {
        return new Exponential(ratio);
    }

    /// `2 * 0.5^p - 1`, the exponential cool-down of Megatron-LM: [#exponential(double)] with ratio 0.5.
    static Profile halving() {
        return exponential(0.5);
    }

    /// `(tanh(upper) - tanh(x)) / (tanh(upper) - tanh(lower))` with `x = lower (1 - p) + upper p`: timm's tanh decay,
    /// stretched so that it begins at 1 and ends at 0.
    ///
    /// @param lower where on the axis of tanh it begins; finite, < `upper`
    /// @param upper where it ends; finite
    static Profile tanh(double lower, double upper) {
        return new Tanh(lower, upper);
    }

    /// [#tanh(double, double)] with timm's ends, -7 and 3.
    static Profile tanh() {
        return tanh(-7, 3);
    }

    /// The logistic function between `lower` and `upper`, turned to fall and stretched so that it begins at 1 and
    /// ends at 0. The same as [#tanh(double, double)] of the halves.
    static Profile sigmoid(double lower, double upper) {
        return tanh(lower / 2, upper / 2);
    }

    /// [#sigmoid(double, double)] between -6 and 6.
    static Profile sigmoid() {
        return sigmoid(-6, 6);
    }

    /// `(1 - p) / (1 - p / 2)`: steep last. Chen, Wolfe and Kyrillidis, "REX: Revisiting Budgeted Training with an
    /// Improved Schedule", 2022.
    static Profile rex() {
        return new Rex();
    }

    /// The same way with `p^k` in the place of `p`: slower first for `k` > 1. Zhang and Li, "k-decay", 2020.
    ///
    /// @param k finite and > 0
    default Profile kDecay(double k) {
        return Check.above("k", 0, k) == 1 ? this : new KDecay(this, k);
    }

    /// This way from `from` to `to`; where it has a schedule of its own, such as [Linear], that one.
    default Curve between(double from, double to) {
        return Schedule.curve(this, from, to);
    }

    /// `(1 - p)^power`.
    record Polynomial(double power) implements Profile {
        public Polynomial {
            Check.above("power", 0, power);
        }

        @Override
        public Formula formula(Formula t, Formula length) {
            Formula left = constant(1).minus(t.div(length));
            return power == 1 ? left : left.pow(power);
        }

        @Override
        public Curve between(double from, double to) {
            return power == 1 ? Schedule.linear(from, to) : Schedule.polynomial(from, to, power);
        }

        @Override
        public String toString() {
            return power == 1 ? "linear()" : "polynomial(" + power + ")";
        }
    }

    /// `((1 + cos(2 pi cycles p)) / 2)^exponent`.
    ///
    /// @param exponent finite and > 0; optax's `exponent`
    /// @param cycles how many waves it takes: 0.5, 1.5, 2.5, ..., so that it ends at 0. For whole waves mirror half a
    ///     one and repeat it.
    record Cosine(double exponent, double cycles) implements Profile {
        public Cosine {
            Check.above("exponent", 0, exponent);
            Check.that(
                    cycles > 0 && cycles < 0x1p50 && cycles - Math.floor(cycles) == 0.5,
                    "cycles",
                    "be 0.5, 1.5, 2.5, ...",
                    cycles);
        }

        /// The same raised to a power.
        public Cosine exponent(double power) {
            return new Cosine(power, cycles);
        }

        /// The same with so many waves.
        public Cosine cycles(double waves) {
            return new Cosine(exponent, waves);
        }

        @Override
        public Formula formula(Formula t, Formula length) {
            Formula angle = t.times(Math.PI * (2 * cycles)).div(length);
            Formula wave = constant(1).plus(angle.cos()).times(0.5);
            return exponent == 1 ? wave : wave.pow(exponent);
        }

        @Override
        public Curve between(double from, double to) {
            return exponent == 1 && cycles == 0.5 ? Schedule.cosine(from, to) : Profile.super.between(from, to);
        }

        @Override
        public String toString() {
            return "cosine()" + (exponent == 1 ? "" : ".exponent(" + exponent + ")")
                    + (cycles == 0.5 ? "" : ".cycles(" + cycles + ")");
        }
    }

    /// `(ratio^p - ratio) / (1 - ratio)`.
    record Exponential(double ratio) implements Profile {
        public Exponential {
            Check.above("ratio", 0, ratio);
            Check.that(ratio != 1, "ratio", "not be 1", ratio);
        }

        @Override
        public Formula formula(Formula t, Formula length) {
            return constant(ratio).pow(t.div(length)).minus(ratio).div(1 - ratio);
        }

        @Override
        public String toString() {
            return ratio == 0.5 ? "halving()" : "exponential(" + ratio + ")";
        }
    }

    /// `(tanh(upper) - tanh(x)) / (tanh(upper) - tanh(lower))` with `x = lower (1 - p) + upper p`.
    record Tanh(double lower, double upper) implements Profile {
        public Tanh {
            Check.finite("lower", lower);
            Check.finite("upper", upper);
            Check.that(lower < upper, "lower", "be < upper, " + upper + ",", lower);
            Check.that(
                    StrictMath.tanh(lower) < StrictMath.tanh(upper),
                    "lower",
                    "be where tanh is not yet what it is at upper, " + upper + ",",
                    lower);
        }

        @Override
        public Formula formula(Formula t, Formula length) {
            Formula p = t.div(length);
            Formula x = constant(lower).times(constant(1).minus(p)).plus(p.times(upper));
            double end = Op.TANH.apply(upper, 0, 0);
            return constant(end).minus(Formula.apply(Op.TANH, x)).div(end - Op.TANH.apply(lower, 0, 0));
        }

        @Override
        public String toString() {
            return "tanh(" + lower + ", " + upper + ")";
        }
    }

    /// `(1 - p) / (1 - p / 2)`.
    record Rex() implements Profile {
        @Override
        public Formula formula(Formula t, Formula length) {
            Formula p = t.div(length);
            return constant(1).minus(p).div(constant(1).minus(p.div(2)));
        }

        @Override
        public String toString() {
            return "rex()";
        }
    }

    /// `w(p^k)`.
    record KDecay(Profile profile, double k) implements Profile {
        public KDecay {
            Check.above("k", 0, k);
            Check.that(k != 1, "k", "not be 1, which changes nothing,", k);
        }

        @Override
        public Formula formula(Formula t, Formula length) {
            return profile.formula(t.pow(k), length.pow(k));
        }

        @Override
        public String toString() {
            boolean linear = profile.equals(linear());
            return linear && k == 0.5 ? "sqrt()" : linear && k == 2 ? "square()" : profile + ".kDecay(" + k + ")";
        }
    }
}
