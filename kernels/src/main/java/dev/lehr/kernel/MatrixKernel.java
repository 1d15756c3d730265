package dev.lehr.kernel;

import dev.lehr.check.Check;
import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Listing;
import dev.lehr.formula.MatrixFunction;
import dev.lehr.formula.Op;
import dev.lehr.formula.Reduction;
import dev.lehr.formula.Scope;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// An update rule that takes its parameter as a matrix: has values of rows or columns, or functions of the whole, as Adafactor and Muon do.
/// It gives the same bits as [dev.lehr.rule.Reference].
///
/// Unlike an [UpdateKernel], which fuses a rule into one loop, it does one operation at a time on whole arrays, as the eager loops of
/// other libraries do; most of its time goes into sums of lines and products of matrices.
///
/// Immutable, and safe to share between threads; the arrays are the caller's.
public final class MatrixKernel {
    private final UpdateRule rule;
    private final Lane lane;
    private final Shape shape;
    private final Listing listing;
    private final int[] levels;
    private final int[] order;
    private final int[] lastUses;
    private final int phases;

    private MatrixKernel(UpdateRule rule, Lane lane, Shape shape) {
        this.rule = rule;
        this.lane = lane;
        this.shape = shape;
        this.listing = Listing.of(new ArrayList<>(rule.updates().values()));
        this.levels = new int[entries().size()];
        int most = 0;
        for (int i = 0; i < levels.length; i++) {
            for (int argument : entries().get(i).arguments()) {
                levels[i] = Math.max(levels[i], levels[argument]);
            }
            if (isReduction(i)) {
                levels[i]++;
            }
            most = Math.max(most, levels[i]);
        }
        this.phases = most + 1;
        this.order = IntStream.range(0, levels.length)
                .boxed()
                .sorted(Comparator.comparingInt(this::phaseOf))
                .mapToInt(Integer::intValue)
                .toArray();
        this.lastUses = new int[levels.length];
        for (int i : order) {
            entries().get(i).arguments().forEach(argument -> lastUses[argument] = i);
        }
        listing.roots().forEach(root -> lastUses[root] = levels.length);
    }

    private boolean isReduction(int index) {
        return entries().get(index).formula() instanceof Formula.Reduce;
    }

    /// The phase in which an entry is computed: a reduction in the one in which its terms are known.
    private int phaseOf(int index) {
        return levels[index] - (isReduction(index) ? 1 : 0);
    }

    /// Prepares `rule` for parameters of a shape.
    public static MatrixKernel of(UpdateRule rule, Lane lane, Shape shape) {
        return new MatrixKernel(rule, lane, shape);
    }

    private List<Listing.Entry> entries() {
        return listing.entries();
    }

    /// The rule.
    public UpdateRule rule() {
        return rule;
    }

    /// The shape of the parameter.
    public Shape shape() {
        return shape;
    }

    /// How many passes a step takes; between two of them [Scope#ALL] reductions of several parameters can be combined.
    public int phases() {
        return phases;
    }

    /// The reductions of a phase over all parameters of the optimizer, with the place of each in [Run#results()].
    public Map<Formula.Reduce, Integer> reductionsOverAll(int phase) {
        Map<Formula.Reduce, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] - 1 == phase
                    && entries().get(i).formula() instanceof Formula.Reduce reduce
                    && reduce.scope() == Scope.ALL) {
                places.put(reduce, i);
            }
        }
        return places;
    }

    /// A step on one parameter, phase by phase. Made once for a parameter and used again for each step.
    ///
    /// @param columns what holds each variable that varies: arrays of the lane type, or for a value of the parameter as a whole an array of one
    ///     `double`; those of the parameter and of state are overwritten by the last phase
    /// @param buffers where to borrow memory from
    public Run run(Map<Formula.Variable, Object> columns, Buffers buffers) {
        return new Run(columns, buffers);
    }

    /// The values of a step that is being made.
    public final class Run {
        private final WholeArrays arrays = new WholeArrays(lane, shape);
        private final Map<Formula.Variable, Object> columns;
        private final Buffers buffers;
        private final Map<Integer, double[]> values = new HashMap<>();
        private final double[] results = new double[levels.length];

        private Run(Map<Formula.Variable, Object> columns, Buffers buffers) {
            this.columns = Map.copyOf(columns);
            this.buffers = buffers;
        }

        /// What reductions over all parameters gave, by place; whoever has all parameters combines them here after a phase.
        public double[] results() {
            return results;
        }

        /// Does a phase.
        public void phase(int phase) {
            for (int i : order) {
                if (phaseOf(i) == phase) {
                    compute(i);
                    release(i);
                }
            }
            if (phase == phases - 1) {
                store();
                values.values().forEach(buffers::give);
                values.clear();
            }
        }

        private void compute(int index) {
            Listing.Entry entry = entries().get(index);
            Domain domain = entry.domain();
            double[] into = buffers.take(shape.count(domain));
            switch (entry.formula()) {
                case Formula.Constant(double value) -> into[0] = value;
                case Formula.Variable variable -> WholeArrays.load(column(variable), into);
                case Formula.Reduce reduce -> reduce(index, reduce, entry.arguments().getFirst(), into);
                case Formula.Call(String _, MatrixFunction function, Formula _) -> {
                    double[] elements = argument(entry, 0, Domain.ELEMENT);
                    double[] made = shape.whole(function, lane, elements);
                    System.arraycopy(made, 0, into, 0, into.length);
                    giveBack(entry, 0, Domain.ELEMENT, elements);
                }
                case Formula.Call(String _, var function, Formula _) -> {
                    double[] a = value(entry.arguments().getFirst());
                    if (domain == Domain.STEP) {
                        into[0] = function.applyAsDouble(a[0]);
                    } else {
                        arrays.call(function, a, into);
                    }
                }
                case Formula.Apply(Op op, var _) -> apply(op, entry, into);
            }
            values.put(index, into);
        }

        private Object column(Formula.Variable variable) {
            Object column = columns.get(variable);
            if (column == null) {
                throw Check.failure(variable.name(), "be given to the kernel of " + rule.name(), "missing");
            }
            return column;
        }

        private void apply(Op op, Listing.Entry entry, double[] into) {
            Domain domain = entry.domain();
            double[] a = argument(entry, 0, domain);
            double[] b = argument(entry, Math.min(1, op.arity() - 1), domain);
            double[] c = argument(entry, Math.min(2, op.arity() - 1), domain);
            if (domain == Domain.STEP) {
                into[0] = op.apply(op == Op.ROUND ? lane : Lane.F64, a[0], b[0], c[0]);
            } else {
                arrays.apply(op, a, b, c, into);
            }
            giveBack(entry, 0, domain, a);
            giveBack(entry, Math.min(1, op.arity() - 1), domain, b);
            giveBack(entry, Math.min(2, op.arity() - 1), domain, c);
        }

        /// The values of an argument, spread over the domain of the operation.
        private double[] argument(Listing.Entry entry, int which, Domain domain) {
            int index = entry.arguments().get(which);
            Domain own = entries().get(index).domain();
            double[] given = value(index);
            if (own == domain) {
                return given;
            }
            double[] spread = buffers.take(shape.count(domain));
            arrays.spread(given, own, domain, spread);
            return spread;
        }

        private double[] value(int index) {
            double[] value = values.get(index);
            if (value == null) {
                throw new IllegalStateException("entry " + index + " is needed before it is computed");
            }
            if (entries().get(index).formula() instanceof Formula.Reduce reduce && reduce.scope() == Scope.ALL) {
                value[0] = results[index];
            }
            return value;
        }

        private void giveBack(Listing.Entry entry, int which, Domain domain, double[] spread) {
            if (entries().get(entry.arguments().get(which)).domain() != domain) {
                buffers.give(spread);
            }
        }

        private void reduce(int index, Formula.Reduce reduce, int body, double[] into) {
            Domain own = entries().get(body).domain();
            boolean lines = reduce.scope().domain() != Domain.STEP;
            Domain over = lines || own == Domain.STEP ? Domain.ELEMENT : own;
            double[] terms = argument(entries().get(index), 0, over);
            Reduction reduction = reduce.reduction();
            if (lines) {
                arrays.reduceLines(reduction, reduce.scope(), terms, into);
            } else {
                into[0] = reduction.of(terms);
                results[index] = into[0];
            }
            giveBack(entries().get(index), 0, over, terms);
        }

        /// Gives back the arguments that nobody needs after entry `index`; once, also if it has one of them twice.
        private void release(int index) {
            for (int argument : entries().get(index).arguments()) {
                if (lastUses[argument] == index) {
                    double[] value = values.remove(argument);
                    if (value != null) {
                        buffers.give(value);
                    }
                }
            }
        }

        private void store() {
            int root = 0;
            for (Formula.Variable variable : rule.updates().keySet()) {
                int index = listing.roots().get(root++);
                Domain own = entries().get(index).domain();
                double[] value = value(index);
                double[] spread = value;
                if (own != variable.domain()) {
                    spread = buffers.take(shape.count(variable.domain()));
                    arrays.spread(value, own, variable.domain(), spread);
                }
                if (variable.domain() == Domain.STEP) {
                    ((double[]) column(variable))[0] = lane.round(spread[0]);
                } else {
                    WholeArrays.store(spread, column(variable));
                }
                if (spread != value) {
                    buffers.give(spread);
                }
            }
        }
    }
}
