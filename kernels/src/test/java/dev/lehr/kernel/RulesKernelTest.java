package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lehr.formula.Interval;
import dev.lehr.formula.Lane;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Transforms;
import dev.lehr.rule.UpdateRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule and every transform of the library, compiled for every target, does what the interpreter does, bit for bit.
class RulesKernelTest {
    /// Enough for what rules do only in their first steps.
    private static final int STEPS = 7;

    /// Ways to set the hyper-parameters that rules have; each rule takes what it knows of them.
    private static final List<Map<String, Double>> OPTIONS = List.of(
            Map.of(),
            Map.of("momentum", 0.9, "weight_decay", 0.01, "lr_decay", 0.1, "t0", 3.0, "nesterov", 1.0, "amsgrad", 1.0,
                    "centered", 1.0, "decoupled_weight_decay", 1.0),
            Map.of("momentum", 0.5, "dampening", 0.25, "maximize", 1.0, "weight_decay", 0.1, "initial_accumulator_value", 0.1),
            Map.of("weight_decay", 0.0, "lr", 0.0, "eps", 0.0, "beta1", 0.3, "rho", 1.0));

    static Stream<Arguments> rules() {
        return Rules.all().stream().filter(rule -> !rule.isShaped()).flatMap(RulesKernelTest::lanes);
    }

    static Stream<Arguments> transformedRules() {
        return Stream.of(
                        Transforms.clipValue(),
                        Transforms.clipNorm(),
                        Transforms.unscale().then(Transforms.zeroNans()),
                        Transforms.decoupledDecay().then(Transforms.ema()),
                        Transforms.swa(),
                        Transforms.coupledDecay().then(Transforms.clipBlockRms()),
                        Transforms.trustRatio().then(Transforms.nonNegative()),
                        Transforms.normalize().then(Transforms.emaDebiased()),
                        Transforms.accumulate(),
                        Transforms.skipNonFinite(),
                        Transforms.skipNonFiniteParameters().then(Transforms.lookahead()),
                        Transforms.polynomialAverage())
                .flatMap(transform -> Stream.of(Rules.sgd(), Rules.adamW()).map(transform::apply))
                .flatMap(RulesKernelTest::lanes);
    }

    private static Stream<Arguments> lanes(UpdateRule rule) {
        return Stream.of(Lane.values()).map(lane -> arguments(rule.name(), rule, lane));
    }

    @ParameterizedTest(name = "{0} {2}")
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource({"rules", "transformedRules"})
    void undecidedRule(String name, UpdateRule rule, Lane lane) {
        List<UpdateKernel> kernels = Stream.concat(
                        Trial.kernels(rule, lane).stream(), Trial.segmentKernels(rule, lane).stream())
                .toList();
        long compared = 0;
        for (Map<String, Double> hypers : options(rule)) {
            compared += compare(rule, lane, kernels, hypers);
        }
        assertThat(compared).as("numbers compared for %s", name).isGreaterThan(Targets.enough(10_000));
    }

    @ParameterizedTest(name = "{0} {2}")
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("rules")
    void ruleDecidedByItsHyperParameters(String name, UpdateRule rule, Lane lane) {
        long compared = 0;
        for (Map<String, Double> hypers : options(rule)) {
            Map<String, Interval> ranges = new HashMap<>();
            rule.hypers().forEach(hyper ->
                    ranges.put(hyper.name(), Interval.of(hypers.getOrDefault(hyper.name(), hyper.initial()))));
            UpdateRule decided = rule.within(ranges);
            compared += compare(decided, lane, Trial.kernels(decided, lane), hypers);
        }
        assertThat(compared).as("numbers compared for %s", name).isGreaterThan(Targets.enough(10_000));
    }

    private static long compare(UpdateRule rule, Lane lane, List<UpdateKernel> kernels, Map<String, Double> hypers) {
        return Stream.of(Values.values())
                .mapToLong(values -> new Trial(rule, lane, values, STEPS, hypers).checkLengths(kernels))
                .sum();
    }

    private static List<Map<String, Double>> options(UpdateRule rule) {
        return OPTIONS.stream().map(options -> known(rule, options)).distinct().toList();
    }

    private static Map<String, Double> known(UpdateRule rule, Map<String, Double> options) {
        Map<String, Double> known = new HashMap<>(options);
        known.keySet().retainAll(rule.hypers().stream().map(Hyper::name).toList());
        return known;
    }
}
