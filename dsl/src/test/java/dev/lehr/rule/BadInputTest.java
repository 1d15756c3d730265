package dev.lehr.rule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.formula.Formula;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A rule refuses to be defined wrongly, and to run with hyper-parameters out of range.
class BadInputTest {
    private static Arguments bad(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    private static Arguments undefined(String message, Consumer<Definition> definition) {
        return bad(message, () -> UpdateRule.define("Mine", "nowhere", definition));
    }

    private static Arguments unchecked(String message, UpdateRule rule, String hyper, double value) {
        return bad(message, () -> rule.check(with(rule, hyper, value)));
    }

    private static Map<String, Double> with(UpdateRule rule, String name, double value) {
        Map<String, Double> hypers = new LinkedHashMap<>();
        rule.hypers().forEach(hyper -> hypers.put(hyper.name(), hyper.initial()));
        hypers.put(name, value);
        return hypers;
    }

    static Stream<Arguments> definitions() {
        return Stream.of(
                undefined("Mine does not say the new value of the parameter", d -> {}),
                undefined("Mine does not say the new value of m", d -> d.update(d.parameter(), d.state("m"))),
                undefined("Mine declares m twice", d -> {
                    d.state("m");
                    d.state("m");
                }),
                undefined("Mine declares m twice", d -> {
                    d.hyper("m", 1, Range.POSITIVE);
                    d.scalarState("m", Formula.constant(0));
                }),
                undefined("Mine declares p twice", d -> d.state("p")),
                undefined("Mine declares g twice", d -> d.hyper("g", 1, Range.POSITIVE)),
                undefined("Mine declares t twice", d -> d.resultState("t", Formula.constant(0))),
                undefined(
                        "Mine updates q, which is neither the parameter nor declared state",
                        d -> d.update(Formula.element("q"), d.gradient())),
                undefined("Mine updates p twice", d -> {
                    d.update(d.parameter(), d.gradient());
                    d.update(d.parameter(), d.gradient());
                }),
                undefined(
                        "Mine mentions lr, which it does not declare",
                        d -> d.update(d.parameter(), d.gradient().times(Formula.uniform("lr")))),
                undefined("Mine mentions start, which it does not declare", d -> {
                    d.update(d.state("m", Formula.uniform("start")), d.gradient());
                    d.update(d.parameter(), d.gradient());
                }),
                undefined("rho must be in [0, 1) but was 1", d -> d.hyper("rho", 1, Range.DECAY)),
                bad(
                        "SGD has no hyper-parameter beta1; it has [lr, momentum, dampening, weight_decay, nesterov, maximize]",
                        () -> Rules.sgd().hyper("beta1")),
                bad("SGD does not update q", () -> Rules.sgd().update(Formula.element("q"))));
    }

    static Stream<Arguments> hypers() {
        UpdateRule adam = Rules.adam();
        UpdateRule sgd = Rules.sgd();
        return Stream.of(
                unchecked("SGD lr must be in [0, infinity) but was -0.1", sgd, "lr", -0.1),
                unchecked("SGD lr must be in [0, infinity) but was NaN", sgd, "lr", Double.NaN),
                unchecked("SGD lr must be in [0, infinity) but was Infinity", sgd, "lr", Double.POSITIVE_INFINITY),
                unchecked("SGD momentum must be in [0, infinity) but was -1", sgd, "momentum", -1),
                unchecked("SGD dampening must be in [0, 1] but was 2", sgd, "dampening", 2),
                unchecked("SGD weight_decay must be in [0, infinity) but was -1", sgd, "weight_decay", -1),
                unchecked("Adam beta1 must be in [0, 1) but was 1", adam, "beta1", 1),
                unchecked("Adam beta2 must be in [0, 1) but was -0.5", adam, "beta2", -0.5),
                unchecked("Adam eps must be in [0, infinity) but was -1.0E-8", adam, "eps", -1e-8),
                unchecked("AdamW amsgrad must be in [0, 1] but was 2", Rules.adamW(), "amsgrad", 2),
                unchecked("Adagrad lr_decay must be in [0, infinity) but was -1", Rules.adagrad(), "lr_decay", -1),
                unchecked("PolyakSGD loss must be in (-infinity, infinity) but was NaN", Rules.polyakSgd(), "loss", Double.NaN),
                unchecked("MADGRAD lr must be in (0, infinity) but was 0", Rules.madgrad(), "lr", 0),
                unchecked("ScheduleFreeSGD momentum must be in (0, 1) but was 1", Rules.scheduleFreeSgd(), "momentum", 1),
                unchecked(
                        "LARS: Nesterov momentum requires a momentum and zero dampening, but was given {lr=1.0, momentum=0.0, "
                                + "dampening=0.0, weight_decay=0.0, trust_coeff=0.001, eps=1.0E-8, nesterov=1.0, trust_clip=0.0, "
                                + "always_adapt=0.0}",
                        Rules.lars(Dialect.TIMM),
                        "nesterov",
                        1),
                bad("Lion has no dialect KERAS; it has [OPTAX, TIMM]", () -> Rules.lion(Dialect.KERAS)),
                bad(
                        "Adam has no dialect TIMM; it has [TORCH, TORCH_1, OPTAX, KERAS, TENSORFLOW]",
                        () -> Rules.adam(Dialect.TIMM)),
                bad(
                        "SGD has no hyper-parameter lr2; it has [lr, momentum, dampening, weight_decay, nesterov, maximize]",
                        () -> Rules.sgd().hyper("lr2")),
                unchecked("Adadelta rho must be in [0, 1] but was 1.1", Rules.adadelta(), "rho", 1.1),
                unchecked(
                        "SGD: Nesterov momentum requires a momentum and zero dampening, but was given "
                                + "{lr=0.001, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=1.0, maximize=0.0}",
                        sgd,
                        "nesterov",
                        1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"definitions", "hypers"})
    void isRefusedWithThisMessage(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
