package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Reduction;
import dev.lehr.formula.Scope;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Breakpoints of formulas, and how far they are known.
class BreakpointsTest {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            t                              | 0  | 9  | none
            cos(t) + 3                     | 0  | 9  | none
            t < 5 ? t : 9                  | 0  | 9  | 5
            t < 5 ? t : 9                  | 5  | 9  | none
            t < 5 ? t : 9                  | 4  | 5  | 5
            t <= 5 ? t : 9                 | 0  | 9  | 5
            t <= 5 ? t : 9                 | 5  | 9  | none
            t < 5 ? t : t                  | 0  | 9  | none
            t mod 3                        | 0  | 9  | 3 6 9
            (t mod 3) * 2 + 1              | 1  | 7  | 3 6
            floor(t / 2)                   | 0  | 7  | 2 4 6
            ceil(t / 2)                    | 1  | 7  | 2 4 6
            sign(t - 4)                    | 0  | 9  | 4 4.000000000000001
            terms(t, 1, 2)                 | 0  | 9  | 1 3 7
            t mod 3 < 1 ? 1 : 2            | 0  | 7  | 1 3 4 6 7
            (t < 5 ? 1 : 2) + (t < 7 ? 1 : 2)   | 0 | 9 | 5 7
            t < 5 ? (t < 3 ? 1 : 2) : (t < 7 ? 1 : 2) | 0 | 9 | 3 5 7
            t < 5 ? t mod 2 : 0            | 0  | 9  | 2 4 5
            min(t, 4)                      | 0  | 9  | none
            t == 4 ? 1 : 2                 | 0  | 9  | 4 4.000000000000001
            t == 4 ? 2.0000000001 : 2      | 0  | 9  | none
            t == 4 ? 200.000000001 : 200   | 0  | 9  | none
            t == 4 ? 1e-5 : 2e-5           | 0  | 9  | 4 4.000000000000001
            """)
    void stepsAtWhichTheFormulaBecomesAnother(String text, double first, double last, String steps) {
        Breakpoints claim = Course.of(Terms.of(text)).breakpoints(first, last, 100);
        assertThat(claim.steps())
                .containsExactlyElementsOf(
                        steps == null
                                ? List.of()
                                : Arrays.stream(steps.split(" ")).map(Double::valueOf).toList());
        assertThat(claim.until()).isEqualTo(last);
    }

    @Test
    void valuesOnBothSides() {
        Course course = Course.of(Terms.of("t < 5 ? t : 9"));
        Breakpoint only = course.breakpoints(0, 9, 5).found().getFirst();
        assertThat(only).isEqualTo(new Breakpoint(5, Math.nextDown(5.0), 9));
        assertThat(only.jump()).isEqualTo(9 - Math.nextDown(5.0));
        assertThat(course.breakpoints(0, 9, 5).jumps(4).found()).hasSize(1);
        assertThat(course.breakpoints(0, 9, 5).jumps(9 - Math.nextDown(5.0)).found()).isEmpty();
        assertThat(course.breakpoints(0, 9, 5).jumps(4).until()).isEqualTo(9);
    }

    @Test
    void noMoreThanAreWanted() {
        Course clock = Course.of(Terms.of("t mod 3"));
        assertThat(clock.breakpoints(0, ENDLESS, 3)).extracting(Breakpoints::steps).isEqualTo(List.of(3.0, 6.0, 9.0));
        assertThat(clock.breakpoints(0, ENDLESS, 3).until()).isEqualTo(12);
        assertThat(clock.breakpoints(0, 9, 3).until()).isEqualTo(9);
        assertThat(clock.breakpoints(0, 10, 3).until()).isEqualTo(10);
        assertThat(clock.breakpoints(0, 12, 3).until()).isEqualTo(12);
        assertThat(clock.breakpoints(0, 13, 3).until()).isEqualTo(12);
        Course single = Course.of(Terms.of("t == 4 ? 1 : 2"));
        assertThat(single.breakpoints(0, 9, 1).steps()).containsExactly(4.0);
        assertThat(single.breakpoints(0, 9, 1).until()).isEqualTo(Math.nextUp(4.0));
        assertThat(single.breakpoints(0, 9, 2).until()).isEqualTo(9);
        Course twice = Course.of(Terms.of("(t == 4 ? 1 : 2) + (t < 6 ? 0 : 9)"));
        assertThat(twice.breakpoints(0, 9, 1).until()).isEqualTo(Math.nextUp(4.0));
        assertThat(twice.breakpoints(0, 9, 2).until()).isEqualTo(6);
    }

    @Test
    void aFunctionIsTheEndOfWhatIsKnown() {
        Formula call = Formula.call("f", x -> x, Terms.STEP);
        Formula later = Formula.select(Terms.of("t < 5"), () -> Terms.of("t mod 2"), () -> call);
        assertThat(Course.of(later).breakpoints(0, 9, 10).steps()).containsExactly(2.0, 4.0);
        assertThat(Course.of(later).breakpoints(0, 9, 10).until()).isEqualTo(5);
        assertThat(Course.of(later).breakpoints(6, 9, 10)).isEqualTo(new Breakpoints(List.of(), 6));
        assertThat(Course.of(call.plus(1)).breakpoints(6, 9, 10)).isEqualTo(new Breakpoints(List.of(), 6));
    }

    @Test
    void aReductionIsOneToo() {
        Formula sum = new Formula.Reduce(Reduction.SUM, Scope.ALL, Terms.STEP);
        assertThat(Course.of(sum.plus(Terms.of("t mod 2"))).breakpoints(0, 9, 10))
                .isEqualTo(new Breakpoints(List.of(), 0));
    }

    /// There are too many stairs; a turn that is known is beyond the last of them that was found.
    @Test
    void nothingIsSaidOfWhatLiesBehindTheEndOfTheWork() {
        Course course = Course.of(Terms.of("floor(t / 100) + (t < 5e8 ? 1 : 2)"));
        Breakpoints claim = course.breakpoints(0, 1e9, 10_000_000);
        assertThat(claim.until()).isLessThan(5e8);
        assertThat(claim.steps()).isNotEmpty().allMatch(step -> step < claim.until());
    }

    @Test
    void manyTermsOfWhichFewChange() {
        Formula sum = Terms.of("t < 5 ? 1 : 2");
        for (int i = 1; i < 30; i++) {
            sum = sum.plus(Terms.of("t < " + (5 + i) + " ? t : 2 * t"));
        }
        assertThat(Course.of(sum).breakpoints(0, 100, 100).steps())
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.range(5, 35).mapToObj(Double::valueOf).toList());
    }

    @Test
    void equalFormulasNeedNotBeTheSameObject() {
        Formula one = Terms.of("t * (t + 3)");
        assertThat(Same.formulas(one, Terms.of("t * (t + 3)"))).isTrue();
        assertThat(Same.formulas(one, Terms.of("t * (t + 4)"))).isFalse();
        assertThat(Same.formulas(one, Terms.of("t * (3 + t)"))).isFalse();
        assertThat(Same.formulas(one, Terms.of("t + (t + 3)"))).isFalse();
        assertThat(Same.formulas(one, Terms.STEP)).isFalse();
        assertThat(Same.formulas(Terms.STEP, one)).isFalse();
        assertThat(Same.formulas(Terms.STEP, Terms.of("t"))).isTrue();
        assertThat(Same.formulas(Terms.of("sqrt(t)"), Terms.of("cbrt(t)"))).isFalse();
        assertThat(Same.formulas(Terms.of("t - 2"), Terms.of("t - 2"))).isTrue();
        assertThat(Same.formulas(Terms.of("3 - t"), Terms.of("2 - t"))).isFalse();
    }
}
