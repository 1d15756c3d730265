package dev.lehr.formula;

import static dev.lehr.formula.Formula.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.formula;
import static dev.lehr.schedule.Schedule.interpolate;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.multiStep;
import static dev.lehr.schedule.Schedule.piecewise;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.rule.Rules;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LatexTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        t + 1                => t + 1
        t + 0                => t
        t - (-1)             => t + 1
        t + (-1) * t         => t - 1 \\cdot t
        t * 1                => t
        (t + 1) * (t - 1)    => \\left(t + 1\\right) \\cdot \\left(t - 1\\right)
        (t + 1) / (t - 1)    => \\frac{t + 1}{t - 1}
        1 - (t - 2)          => 1 - \\left(t - 2\\right)
        (t / 2) ^ 0.5        => \\left(\\frac{t}{2}\\right)^{0.5}
        (t ^ 2) ^ t          => \\left(t^{2}\\right)^{t}
        -t ^ 2               => -t^{2}
        (-t) ^ 2             => \\left(-t\\right)^{2}
        1e-4 * t             => 10^{-4} \\cdot t
        1.5e-7 ^ t           => \\left(1.5 \\cdot 10^{-7}\\right)^{t}
        1e-4 ^ t             => \\left(10^{-4}\\right)^{t}
        2 ^ t                => 2^{t}
        t * 1.5e-7           => t \\cdot 1.5 \\cdot 10^{-7}
        3.141592653589793*t  => \\pi \\cdot t
        sqrt(t + 1)          => \\sqrt{t + 1}
        cbrt(t)              => \\sqrt[3]{t}
        exp(-t)              => e^{-t}
        log(t)               => \\ln\\left(t\\right)
        abs(t)               => \\left|t\\right|
        floor(t / 3) * 3     => \\left\\lfloor \\frac{t}{3} \\right\\rfloor \\cdot 3
        t mod 10             => t \\bmod 10
        fma(t, 2, 1)         => t \\cdot 2 + 1
        min(t, max(1, t))    => \\min\\left(t, \\max\\left(1, t\\right)\\right)
        t < 3 ? t : 9        => \\begin{cases} t & t < 3 \\\\ 9 & t \\ge 3 \\end{cases}
        t == 3 ? t : 9       => \\begin{cases} t & \\text{if } t = 3 \\\\ 9 & \\text{otherwise} \\end{cases}
        """)
    void operations(String formula, String latex) {
        assertThat(formula(formula).latex()).isEqualTo(latex);
    }

    @Test
    void piecesAreRowsInOrder() {
        assertThat(linear(0.0, 0.01)
                        .over(1_000)
                        .then(cosine(0.01, 0.002).over(29_000))
                        .latex())
                .isEqualTo("\\begin{cases} 0 & t \\le 0 \\\\ t \\cdot 10^{-5} & 0 < t < 1000 \\\\ \\left(1 +"
                        + " \\cos\\left(\\frac{\\left(t - 1000\\r"
                        + "ight) \\cdot \\pi}{29000}\\r"
                        + "ight)\\r"
                        + "ight) \\cdot 0.5 \\cdot 0.008 + 0.002 & 1000 \\le t < 30000 \\\\ 0.002 & t \\ge 30000"
                        + " \\end{cases}");
        assertThat(multiStep(0.5).at(30, 60).gamma(0.5).latex())
                .isEqualTo(
                        "\\begin{cases} 0.5 & t < 30 \\\\ 0.25 & 30 \\le t < 60 \\\\ 0.125 & t \\ge 60 \\end{cases}");
        assertThat(piecewise(1).at(10, 2).shift(-3).latex())
                .isEqualTo("\\begin{cases} 1 & t < 7 \\\\ 2 & t \\ge 7 \\end{cases}");
        assertThat(interpolate(0, 1).to(10, 2).to(20, 5).latex())
                .isEqualTo("\\begin{cases} 1 & t \\le 0 \\\\ t \\cdot 0.1 + 1 & 0 < t < 10 \\\\ "
                        + "\\left(t - 10\\right) \\cdot 0.3 + 2 & 10 \\le t < 20 \\\\ 5 & t \\ge 20 \\end{cases}");
    }

    @Test
    void aBoundThatBindsIsKept() {
        assertThat(linear(0, 1).over(10).clamp(0.25, 0.5).latex())
                .startsWith("\\min\\left(\\max\\left(\\begin{cases}")
                .endsWith("\\end{cases}, 0.25\\right), 0.5\\right)");
        assertThat(formula("t < 10 ? min(max(t, 3), 20) : 0").latex())
                .isEqualTo("\\begin{cases} \\max\\left(t, 3\\right) & t < 10 \\\\ 0 & t \\ge 10 \\end{cases}");
    }

    @Test
    void namesAreEscaped() {
        assertThat(Latex.text(Formula.uniform("weight_decay"))).isEqualTo("\\mathit{weight\\_decay}");
        assertThat(Latex.text(Formula.uniform("beta2'"))).isEqualTo("\\beta_{2}'");
        assertThat(Latex.text(Formula.uniform("u12"))).isEqualTo("u_{12}");
        assertThat(Schedule.function("a_b}{%\\x", x -> x).latex())
                .isEqualTo("\\mathrm{a\\_b\\}\\{\\%\\backslash{}x}\\left(t\\right)");
        assertThat(Latex.text(constant(Double.NEGATIVE_INFINITY))).isEqualTo("-\\infty");
        assertThat(Latex.text(constant(-0.0))).isEqualTo("-0");
    }

    @Test
    void equationsOfARuleAreAligned() {
        Formula.Variable p = Formula.element("p");
        Formula.Variable g = Formula.element("g");
        Formula buffer = Formula.element("momentum_buffer").times(0.9).plus(g);
        Map<String, Formula> results = new LinkedHashMap<>();
        results.put("momentum_buffer'", buffer);
        results.put("p'", p.minus(buffer.times(0.1)));
        assertThat(Latex.of(results, Map.of())).isEqualTo("""
            \\begin{aligned}
            \\mathit{momentum\\_buffer}' &= \\mathit{momentum\\_buffer} \\cdot 0.9 + g \\\\
            p' &= p - \\mathit{momentum\\_buffer}' \\cdot 0.1
            \\end{aligned}\
            """);
    }

    static List<UpdateRule> rules() {
        return List.of(Rules.adamW(), Rules.sgd(), Rules.adam(), Rules.rmsprop(), Rules.adagrad());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleHasALineForEachEquation(UpdateRule rule) {
        assertBalanced(rule.latex());
        assertThat(rule.latex().lines().count()).isEqualTo(rule.equations().size() + 2L);
    }

    static List<Schedule> families() {
        return List.of(
                Families.warmRestarts(0.1, 0).first(100).lengthFactor(2).peakFactor(0.9),
                Families.oneCycle(0.1).over(100).rate(),
                Families.noam(512, 4000),
                Families.normalNoise(1, 0.1, 0.3),
                linear(0, 1).over(3).repeat(4).mirror().heldEach(2),
                Profile.tanh().between(1, 0).over(9),
                Profile.rex().kDecay(2).between(1, 0).over(9));
    }

    @ParameterizedTest
    @MethodSource("families")
    void familiesAreWellFormed(Schedule schedule) {
        assertBalanced(schedule.latex());
    }

    @Test
    void anyFormulaIsWellFormed() {
        RandomFormulas formulas = new RandomFormulas(7);
        for (int i = 0; i < 2_000; i++) {
            assertBalanced(Latex.text(formulas.next(RandomFormulas.X, RandomFormulas.Y, RandomFormulas.E)));
        }
    }

    private static final Pattern BRACKET =
            Pattern.compile("\\\\[{}]|[{}]|\\\\(left|right)(?![a-z])|\\\\(begin|end)\\{(\\w+)}");

    private static void assertBalanced(String latex) {
        Deque<String> open = new ArrayDeque<>();
        for (MatchResult bracket : BRACKET.matcher(latex).results().toList()) {
            switch (bracket.group()) {
                case "{" -> open.push("}");
                case "\\left" -> open.push("\\right");
                case "}", "\\right" -> assertThat(open.pop()).as(latex).isEqualTo(bracket.group());
                case "\\{", "\\}" -> {}
                case String name when name.startsWith("\\begin") -> open.push(bracket.group(3));
                default -> assertThat(open.pop()).as(latex).isEqualTo(bracket.group(3));
            }
        }
        assertThat(open).as(latex).isEmpty();
    }
}
