package dev.lehr.proof;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Op;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A formula as it is on a range of steps: choices that are certain there are taken, stairs that stay on one stair
/// are constants, a clock that does not turn over is a plain difference. Every step of the range has the same value
/// as before.
///
/// Where a value may be none, because a root or a quotient has none, nothing is known of it, nor of what is computed
/// from it. So what has bounds is a number.
///
/// What is still open is listed with the formula that will decide it ([Turn]), but only where it is certain to be
/// looked at: what lies inside an open choice waits until that is taken.
final class Restriction {
    /// A subterm on the range.
    ///
    /// @param formula what is left of it
    /// @param values encloses its values
    /// @param opaque whether a function has a part in it that says nothing about itself
    record Term(Formula formula, Interval values, boolean opaque) {}

    /// Nested clocks beyond this size are not looked through.
    private static final double LARGEST_TURN = 0x1p52;

    /// Both truth values, as numbers.
    private static final Interval EITHER = new Interval(0, 1);

    /// Where a power of zero is infinite.
    private static final Interval POSITIVE = new Interval(0, Double.POSITIVE_INFINITY);

    private final Interval range;
    private final List<Turn> turns = new ArrayList<>();
    private int looked;

    /// A restriction of formulas whose variable is in `range`.
    Restriction(Interval range) {
        this.range = range;
    }

    Term of(Formula formula) {
        return new Context(Map.of(), true).term(formula);
    }

    /// What is open in the formulas so far.
    List<Turn> turns() {
        return turns;
    }

    /// How many subterms were looked at so far.
    int looked() {
        return looked;
    }

    /// What is known on one branch of an open choice, and what was found there.
    private final class Context {
        private final Map<Formula, Term> known;
        private final boolean certain;
        private final Map<Formula, Term> found = new IdentityHashMap<>();

        Context(Map<Formula, Term> known, boolean certain) {
            this.known = known;
            this.certain = certain;
        }

        Term term(Formula formula) {
            Term seen = found.get(formula);
            if (seen == null) {
                Term told = known.get(formula);
                seen = told == null ? compute(formula) : told;
                found.put(formula, seen);
            }
            return seen;
        }

        private Term compute(Formula formula) {
            looked++;
            return switch (formula) {
                case Formula.Constant(double value) -> new Term(formula, Interval.of(value), false);
                case Formula.Variable(String _, Domain domain) ->
                    domain == Domain.STEP ? new Term(formula, range, false) : new Term(formula, Interval.ALL, true);
                case Formula.Reduce _ -> new Term(formula, Interval.ALL, true);
                case Formula.Call(String name, var function, Formula argument) ->
                    new Term(new Formula.Call(name, function, term(argument).formula()), Interval.ALL, true);
                case Formula.Apply(Op op, List<Formula> arguments)
                when op == Op.SELECT -> choice(formula, arguments.get(0), arguments.get(1), arguments.get(2));
                case Formula.Apply(Op op, List<Formula> arguments) -> operation(formula, op, arguments);
            };
        }

        private Term operation(Formula formula, Op op, List<Formula> arguments) {
            List<Term> terms = new ArrayList<>(arguments.size());
            boolean same = true;
            boolean opaque = false;
            for (Formula argument : arguments) {
                Term term = term(argument);
                terms.add(term);
                same &= term.formula() == argument;
                opaque |= term.opaque();
            }
            Interval a = terms.getFirst().values();
            Interval b = terms.size() > 1 ? terms.get(1).values() : Interval.ALL;
            boolean none = terms.stream().anyMatch(term -> term.values().isUnknown())
                    || !opaque && isUndefinedAtInfinity(op, terms);
            Interval values = none
                    ? op.isTruth() ? EITHER : Interval.ALL
                    : image(op, a, b, terms.size() > 2 ? terms.get(2).values() : Interval.ALL);
            if (values.isPoint() && !opaque) {
                return new Term(Formula.constant(values.low()), values, false);
            }
            if (op == Op.MIN && a.high() <= b.low() || op == Op.MAX && a.low() >= b.high()) {
                return opaque ? whole(formula, op, terms, same, values, true) : terms.get(0);
            }
            if (op == Op.MIN && b.high() <= a.low() || op == Op.MAX && b.low() >= a.high()) {
                return opaque ? whole(formula, op, terms, same, values, true) : terms.get(1);
            }
            Term plain = op == Op.MOD && !opaque ? clock(terms.get(0), b) : null;
            if (plain != null) {
                return plain;
            }
            Term whole = whole(formula, op, terms, same, values, opaque);
            if (certain && !opaque && isStaircase(op)) {
                turns.add(Turn.ofStairs(whole.formula(), op, terms, values));
            }
            return whole;
        }

        /// The values for arguments that are numbers; [Interval#ALL] if they may be none.
        private static Interval image(Op op, Interval a, Interval b, Interval c) {
            boolean product = op == Op.MUL || op == Op.FMA;
            if (product && (mayOverflow(a, b) || mayOverflow(b, a))) {
                return Interval.ALL;
            }
            Interval image = op.image(a, b, c);
            boolean power = op == Op.POW && a.low() >= 0 && b.isPoint() && !isOdd(b.low());
            return power && image.isUnknown() ? POSITIVE : image;
        }

        /// Whether a power of -0 has a sign.
        private static boolean isOdd(double power) {
            return Math.abs(power % 2) == 1;
        }

        /// Whether an argument may have become infinite where the operation has no value for that.
        private boolean isUndefinedAtInfinity(Op op, List<Term> terms) {
            return switch (op) {
                case COS -> mayOverflow(terms.getFirst());
                case MOD -> mayOverflow(terms.get(0)) || mayOverflow(terms.get(1));
                case POW -> {
                    Interval base = terms.get(0).values();
                    yield (base.contains(1) || base.contains(-1)) && mayOverflow(terms.get(1));
                }
                default -> false;
            };
        }

        /// Without an end, values grow beyond all limits and are numbers at each step; unless they overflow before
        /// the largest one.
        private boolean mayOverflow(Term term) {
            if (isBounded(term) || Double.isFinite(range.high())) {
                return !isBounded(term);
            }
            double end = Math.max(range.low(), Grid.LARGEST_STEP);
            Restriction counted = new Restriction(new Interval(range.low(), end));
            boolean overflows = !isBounded(counted.of(term.formula()));
            looked += counted.looked;
            return overflows;
        }

        private static boolean isBounded(Term term) {
            return Double.isFinite(term.values().low()) && Double.isFinite(term.values().high());
        }

        /// Zero times what may have become infinite is not a number.
        private static boolean mayOverflow(Interval zero, Interval large) {
            return zero.contains(0)
                    && (large.high() == Double.POSITIVE_INFINITY || large.low() == Double.NEGATIVE_INFINITY);
        }

        private Term whole(Formula formula, Op op, List<Term> terms, boolean same, Interval values, boolean opaque) {
            if (same) {
                return new Term(formula, values, opaque);
            }
            Formula rebuilt =
                    Formula.apply(op, terms.stream().map(Term::formula).toList());
            return new Term(rebuilt, values, opaque);
        }

        /// `a mod n` while it does not turn over: `a - k n`, which is exact.
        private @Nullable Term clock(Term a, Interval divisor) {
            if (!divisor.isPoint() || !(divisor.low() > 0) || a.values().isUnknown()) {
                return null;
            }
            double n = divisor.low();
            double turn = Math.floor(a.values().low() / n);
            if (!(Math.abs(turn) < LARGEST_TURN) || !(Math.abs(a.values().high()) < LARGEST_TURN)) {
                return null;
            }
            double first = Math.fma(-turn, n, a.values().low());
            double last = Math.fma(-turn, n, a.values().high());
            if (!(first >= 0 && last < n)) {
                return null;
            }
            if (turn == 0) {
                return a;
            }
            Formula local = isExact(turn * n)
                    ? a.formula().minus(turn * n)
                    : Formula.constant(-turn).fma(Formula.constant(n), a.formula());
            return new Term(local, new Interval(first, last), false);
        }

        private static boolean isExact(double product) {
            return product == Math.rint(product) && Math.abs(product) < LARGEST_TURN;
        }

        private static boolean isStaircase(Op op) {
            return switch (op) {
                case FLOOR, CEIL, SIGN, MOD, TERMS -> true;
                default -> false;
            };
        }

        private Term choice(Formula whole, Formula condition, Formula yes, Formula no) {
            Term truth = term(condition);
            if (truth.values().isPoint() && !truth.opaque()) {
                return term(truth.values().low() == 1 ? yes : no);
            }
            Term left = assuming(condition, true).term(yes);
            Term right = assuming(condition, false).term(no);
            if (certain && !truth.opaque()) {
                turns.add(Turn.ofCondition(truth.formula()));
            }
            boolean same = truth.formula() == condition && left.formula() == yes && right.formula() == no;
            Formula rest = same ? whole : Formula.select(truth.formula(), left::formula, right::formula);
            boolean opaque = truth.opaque() || left.opaque() || right.opaque();
            return new Term(rest, left.values().union(right.values()), opaque);
        }

        /// What is known where a comparison of a subterm with a constant holds, or does not.
        private Context assuming(Formula condition, boolean holds) {
            if (condition instanceof Formula.Apply(Op op, List<Formula> sides)
                    && sides.size() == 2
                    && sides.get(1) instanceof Formula.Constant(double limit)
                    && !Double.isNaN(limit)) {
                Interval half = half(op, limit, holds);
                Formula subject = sides.getFirst();
                Term before = term(subject);
                boolean number = holds || !before.values().isUnknown();
                if (number && half.meets(before.values())) {
                    Map<Formula, Term> more = new IdentityHashMap<>(known);
                    more.put(subject, new Term(before.formula(), half.intersect(before.values()), before.opaque()));
                    return new Context(more, false);
                }
            }
            return new Context(known, false);
        }

        private static Interval half(Op op, double limit, boolean holds) {
            return switch (op) {
                case LT ->
                    holds
                            ? new Interval(Double.NEGATIVE_INFINITY, Math.nextDown(limit))
                            : new Interval(limit, Double.POSITIVE_INFINITY);
                case LE ->
                    holds
                            ? new Interval(Double.NEGATIVE_INFINITY, limit)
                            : new Interval(Math.nextUp(limit), Double.POSITIVE_INFINITY);
                case EQ -> holds ? Interval.of(limit) : Interval.ALL;
                default -> Interval.ALL;
            };
        }
    }
}
