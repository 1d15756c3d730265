package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Lane;
import dev.lehr.rule.UpdateRule;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// Whatever is written in the language, all kernels do what the interpreter does.
class RandomRulesPropertiesTest {
    @Property(tries = 150)
    void kernelsAreTheInterpreter(
            @ForAll @IntRange(max = 1_000_000) int seed,
            @ForAll @IntRange(min = 1, max = 25) int operations,
            @ForAll Lane lane,
            @ForAll Values values,
            @ForAll @DoubleRange(min = -2, max = 2) double a,
            @ForAll @IntRange(min = -1, max = 1) int b) {
        UpdateRule rule = RandomRules.rule(seed, operations);
        List<UpdateKernel> kernels = Trial.kernels(rule, lane);
        Trial trial = new Trial(rule, lane, values, 2, Map.of("a", a, "b", (double) b));
        for (int length : List.of(0, 1, 19, 67)) {
            assertThat(trial.check(kernels, length)).isPositive();
        }
    }
}
