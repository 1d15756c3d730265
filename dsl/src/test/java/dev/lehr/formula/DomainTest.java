package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where values live: for a step, a row, a column or an element.
class DomainTest {
    private static final Formula.Variable E = Formula.element("e");

    @ParameterizedTest
    @CsvSource({
        "STEP, STEP, STEP",
        "STEP, ROW, ROW",
        "COLUMN, STEP, COLUMN",
        "ROW, ROW, ROW",
        "COLUMN, COLUMN, COLUMN",
        "ROW, COLUMN, ELEMENT",
        "COLUMN, ROW, ELEMENT",
        "ROW, ELEMENT, ELEMENT",
        "ELEMENT, COLUMN, ELEMENT",
        "ELEMENT, STEP, ELEMENT"
    })
    void anOperationOnBoth(Domain first, Domain second, Domain both) {
        assertThat(first.and(second)).isEqualTo(both);
    }

    @Test
    void reductionsLeaveRowsColumnsOrOneNumber() {
        assertThat(domain(E.sum())).isEqualTo(Domain.STEP);
        assertThat(domain(E.largest())).isEqualTo(Domain.STEP);
        assertThat(domain(E.sumOfAll())).isEqualTo(Domain.STEP);
        assertThat(domain(E.rowSum())).isEqualTo(Domain.ROW);
        assertThat(domain(E.rowLargest())).isEqualTo(Domain.ROW);
        assertThat(domain(E.columnSum())).isEqualTo(Domain.COLUMN);
        assertThat(domain(E.columnLargest())).isEqualTo(Domain.COLUMN);
        assertThat(domain(E.rowSum().times(E.columnSum()))).isEqualTo(Domain.ELEMENT);
    }

    @Test
    void reductionsAreWrittenWithTheirScope() {
        assertThat(Equations.text(E.rowSum())).isEqualTo("row_sum(e)");
        assertThat(Equations.text(E.columnLargest())).isEqualTo("column_max(e)");
        assertThat(Equations.text(E.sumOfAll())).isEqualTo("all_sum(e)");
        assertThat(Latex.text(E.rowLargest())).isEqualTo("\\max_{\\mathrm{row}} e");
        assertThat(Latex.text(E.plus(1).sum())).isEqualTo("\\sum_{i} \\left(e + 1\\right)");
    }

    /// A sum and a maximum, or those over rows and columns, are never the same entry.
    @Test
    void differentReductionsAreDifferentEntries() {
        Formula all = E.rowSum().plus(E.columnSum()).plus(E.rowLargest()).plus(E.rowSum());
        assertThat(Listing.of(List.of(all)).entries()).hasSize(7);
    }

    @Test
    void aFunctionOfTheWholeHasNoValueForAnElement() {
        MatrixFunction negative = (lane, elements, rows, columns) -> new double[elements.length];
        Formula whole = E.whole("negative", negative);
        assertThat(domain(whole)).isEqualTo(Domain.ELEMENT);
        assertThat(domain(E.rowSum().whole("negative", negative))).isEqualTo(Domain.ELEMENT);
        assertThat(domain(Formula.constant(1).whole("negative", negative))).isEqualTo(Domain.ELEMENT);
        assertThat(domain(Formula.call("half", x -> x / 2, E.rowSum()))).isEqualTo(Domain.ROW);
        assertThat(whole).isEqualTo(new Formula.Call("negative", negative, E));
        assertThatThrownBy(() -> negative.applyAsDouble(1))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("a function of a whole matrix has no value for a single element");
    }

    @Test
    void aFormulaOfAnotherListingHasNoIndex() {
        Listing listing = Listing.of(List.of(E));
        assertThat(listing.indexOf(E)).isZero();
        assertThatThrownBy(() -> listing.indexOf(E.plus(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not part of this listing: ");
    }

    @Test
    void lanesRoundToTheirType() {
        assertThat(Lane.F32.bytes()).isEqualTo(4);
        assertThat(Lane.F64.bytes()).isEqualTo(8);
        assertThat(Lane.F32.round(0.1)).isEqualTo(0.1f);
        assertThat(Lane.F64.round(0.1)).isEqualTo(0.1);
    }

    private static Domain domain(Formula formula) {
        return Listing.of(List.of(formula)).entries().getLast().domain();
    }
}
