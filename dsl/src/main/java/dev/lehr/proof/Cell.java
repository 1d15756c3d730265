package dev.lehr.proof;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A subterm on its way along the steps: what it is where it stands, and where it becomes something else.
///
/// Going on to the next change touches only what changes, so the pieces of a sum of a thousand terms cost no more
/// than those of its terms.
abstract sealed class Cell {
    /// What the subterm is from where it stands up to its horizon.
    abstract Formula formula();

    /// The first double at which it is something else; infinite if there is none that is known.
    abstract double horizon();

    /// Goes to a step that is not behind it.
    abstract void advance(double step);

    /// A walk along `formula` from `first` to `last`. Where the budget refuses to look, nothing changes any more.
    static Cell of(Formula formula, double first, double last, Budget budget) {
        return new Plan(budget).cell(formula, first, last);
    }

    /// Knows which subterms never change, and how much work may be done.
    private static final class Plan {
        private final Budget budget;
        private final Map<Formula, Boolean> still = new IdentityHashMap<>();

        Plan(Budget budget) {
            this.budget = budget;
        }

        Cell cell(Formula formula, double first, double last) {
            if (isStill(formula) || !(formula instanceof Formula.Apply apply)) {
                return new Fixed(formula);
            }
            Op op = apply.op();
            List<Formula> arguments = apply.arguments();
            return switch (op) {
                case SELECT -> new Choice(this, formula, arguments, first, last);
                case FLOOR, CEIL, SIGN, TERMS, MOD -> new Stepped(formula, first, last, budget);
                default -> {
                    List<Cell> cells = new ArrayList<>();
                    for (Formula argument : arguments) {
                        cells.add(cell(argument, first, last));
                    }
                    yield new Whole(op, formula, cells);
                }
            };
        }

        private boolean areStill(List<Formula> formulas) {
            for (Formula formula : formulas) {
                if (!isStill(formula)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isStill(Formula formula) {
            Boolean seen = still.get(formula);
            if (seen == null) {
                seen = switch (formula) {
                    case Formula.Apply(Op op, List<Formula> arguments) ->
                        switch (op) {
                            case SELECT, FLOOR, CEIL, SIGN, TERMS, MOD -> false;
                            default -> areStill(arguments);
                        };
                    default -> true;
                };
                still.put(formula, seen);
            }
            return seen;
        }
    }

    /// Something that never changes, or of which nothing is known.
    private static final class Fixed extends Cell {
        private final Formula formula;

        Fixed(Formula formula) {
            this.formula = formula;
        }

        @Override
        Formula formula() {
            return formula;
        }

        @Override
        double horizon() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        void advance(double step) {}
    }

    /// An operation that changes when an argument does.
    private static final class Whole extends Cell {
        private final Op op;
        private final List<Cell> arguments;
        private Formula formula;
        private double horizon;

        Whole(Op op, Formula formula, List<Cell> arguments) {
            this.op = op;
            this.arguments = arguments;
            this.formula = formula;
            refresh();
        }

        private void refresh() {
            formula = Formula.apply(op, arguments.stream().map(Cell::formula).toList());
            horizon = Double.POSITIVE_INFINITY;
            for (Cell argument : arguments) {
                horizon = Math.min(horizon, argument.horizon());
            }
        }

        @Override
        Formula formula() {
            return formula;
        }

        @Override
        double horizon() {
            return horizon;
        }

        @Override
        void advance(double step) {
            if (step >= horizon) {
                for (Cell argument : arguments) {
                    argument.advance(step);
                }
                refresh();
            }
        }
    }

    /// What has parts of its own: a marker that is constant on each of them.
    private abstract static sealed class Marked extends Cell {
        private final Parts parts;
        private @Nullable Section part;

        Marked(Formula marker, double first, double last, Budget budget) {
            parts = new Parts(marker, first, last, budget);
            part = parts.next();
        }

        @Nullable Section part() {
            return part;
        }

        /// The value of the marker where it stands; NaN if it is not known.
        double mark() {
            return part != null && part.formula() instanceof Formula.Constant(double value) ? value : Double.NaN;
        }

        double end() {
            return part == null ? Double.POSITIVE_INFINITY : part.last();
        }

        @Override
        double horizon() {
            return end() == Double.POSITIVE_INFINITY ? end() : Math.nextUp(end());
        }

        /// Whether the marker has another value now.
        boolean turn(double step) {
            boolean turned = false;
            while (part != null && step > part.last()) {
                part = parts.next();
                turned = true;
            }
            return turned;
        }
    }

    private static final class Choice extends Marked {
        private final Plan plan;
        private final Formula whole;
        private final List<Formula> arguments;
        private Cell branch;

        Choice(Plan plan, Formula whole, List<Formula> arguments, double first, double last) {
            super(
                    Formula.select(arguments.getFirst(), () -> Formula.constant(1), () -> Formula.constant(0)),
                    first,
                    last,
                    plan.budget);
            this.plan = plan;
            this.whole = whole;
            this.arguments = arguments;
            branch = branch(first);
        }

        private Cell branch(double from) {
            double truth = mark();
            return Double.isNaN(truth)
                    ? new Fixed(whole)
                    : plan.cell(arguments.get(truth != 0 ? 1 : 2), from, end());
        }

        @Override
        Formula formula() {
            return branch.formula();
        }

        @Override
        double horizon() {
            return Math.min(super.horizon(), branch.horizon());
        }

        @Override
        void advance(double step) {
            if (turn(step)) {
                branch = branch(step);
            } else {
                branch.advance(step);
            }
        }
    }

    /// A stair that is a number, a clock that does not turn over: the parts say what it is.
    private static final class Stepped extends Marked {
        private final Formula whole;

        Stepped(Formula whole, double first, double last, Budget budget) {
            super(whole, first, last, budget);
            this.whole = whole;
        }

        @Override
        Formula formula() {
            Section part = part();
            return part == null ? whole : part.formula();
        }

        @Override
        void advance(double step) {
            turn(step);
        }
    }
}
