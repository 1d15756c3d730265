package dev.lehr.kernel;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.MatrixFunction;
import dev.lehr.rule.Definition;
import dev.lehr.rule.Range;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Values of the whole, of rows, of columns and of elements, mixed as no rule of a paper mixes them, are those of the
/// interpreter.
class MatrixDomainsTest {
    private static final List<Shape> SHAPES = List.of(
            Shape.matrix(3, 5), Shape.matrix(66, 2), Shape.vector(7), new Shape(2, 3, 2, 3), Shape.matrix(0, 3));

    /// What a test makes its rules of.
    interface Sentence {
        void say(Definition d, Formula a);
    }

    private static void check(Sentence sentence) {
        UpdateRule rule = UpdateRule.define(
                "domains", "a test", d -> sentence.say(d, d.hyper("a", 0.1, Range.POSITIVE)));
        int compared = 0;
        for (Lane lane : Lane.values()) {
            for (Shape shape : SHAPES) {
                for (Values values : Values.values()) {
                    compared += MatrixKernelTest.compare(rule, lane, shape, values);
                }
            }
        }
        assertThat(compared).isGreaterThan(2_000);
    }

    @Test
    void newValuesThatVaryLessThanTheirVariable() {
        check((d, a) -> {
            Formula.Variable rows = d.rowState("by_row");
            Formula.Variable columns = d.columnState("by_column");
            Formula.Variable elements = d.state("elements");
            Formula.Variable still = d.state("still");
            Formula.Variable pace = d.scalarState("pace", a);
            d.update(rows, a.times(d.step()));
            d.update(columns, constant(0.1));
            d.update(elements, d.gradient().columnSum().plus(columns));
            d.update(still, pace);
            d.update(pace, pace.times(0.1));
            d.update(d.parameter(), d.gradient().rowSum().plus(rows).minus(still));
        });
    }

    /// A sum of something uniform runs over the elements, one of rows over the rows.
    @Test
    void sumsOfWhatVariesLess() {
        check((d, a) -> {
            Formula.Variable rows = d.rowState("by_row");
            Formula.Variable pace = d.scalarState("pace", a);
            Formula mean = d.gradient().rowSum();
            d.update(rows, a.rowSum().plus(d.gradient().columnSum().rowSum()).plus(mean.rowSum()));
            d.update(pace, a.sum().plus(mean.sum()).plus(d.gradient().columnLargest().sum()).plus(mean.largest()));
            d.update(d.parameter(), d.parameter().plus(rows.columnSum().times(pace)).minus(rows));
        });
    }

    @Test
    void theSameValueTwiceInAnOperation() {
        check((d, a) -> {
            Formula rows = d.gradient().rowSum();
            Formula square = rows.times(rows);
            Formula twice = d.gradient().plus(d.parameter());
            Formula chosen = Formula.select(a.lessThan(rows), () -> rows, () -> rows.unaryMinus());
            d.update(d.parameter(), twice.times(twice).plus(square.plus(square)).fma(twice, twice).plus(chosen));
        });
    }

    @Test
    void functionsOfWhatVariesLess() {
        check((d, a) -> {
            Formula.Variable pace = d.scalarState("pace", a);
            d.update(pace, Formula.call("half", x -> x / 3, pace.plus(d.step())));
            Formula rows = Formula.call("third", x -> x / 3, d.gradient().rowSum());
            d.update(d.parameter(), Formula.call("half", x -> x / 3, d.parameter().minus(pace)).plus(rows));
        });
    }

    /// A function of the whole sees an element for each number that a row, a column or all share, and gives elements.
    @Test
    void functionsOfTheWholeOfWhatVariesLess() {
        check((d, a) -> {
            Formula.Variable pace = d.scalarState("pace", a);
            Formula ofRows = d.gradient().rowSum().whole("running", RUNNING);
            Formula ofColumns = d.gradient().columnSum().whole("running", RUNNING);
            d.update(pace, ofRows.sum().plus(pace.whole("running", RUNNING).largest()));
            d.update(d.parameter(), ofRows.plus(ofColumns.times(a)).plus(a.whole("running", RUNNING).rowSum()));
        });
    }

    /// Of a list of numbers the sums of its beginnings.
    private static final MatrixFunction RUNNING = (lane, elements, rows, columns) -> {
        double[] sums = elements.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] = lane.round(sums[i - 1] + elements[i]);
        }
        return sums;
    };
}
