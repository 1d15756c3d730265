package dev.lehr.recipe;

import static dev.lehr.recipe.Policy.adamW;
import static dev.lehr.recipe.Policy.sgd;
import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.rule.Rules;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A policy refuses hyper-parameters that its rule does not have or allow; a recipe refuses to leave a parameter without a group.
class BadInputTest {
    private static final Recipe TWO = recipe().group("bias", named(".*bias"), sgd())
            .group("weight", named(".*weight").butNot("norm.*"), sgd());

    private static Arguments bad(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                bad(
                        "SGD has no hyper-parameter beta1; it has [lr, momentum, dampening, weight_decay, nesterov, maximize]",
                        () -> sgd().beta1(0.9)),
                bad(
                        "SGD has no hyper-parameter rate; it has [lr, momentum, dampening, weight_decay, nesterov, maximize]",
                        () -> new Policy(Rules.sgd(), Map.of("rate", Schedule.constant(1)))),
                bad(
                        "SGD has no hyper-parameter eps; it has [lr, momentum, dampening, weight_decay, nesterov, maximize]",
                        () -> sgd().with("eps", Schedule.linear(0, 1).over(10))),
                bad("SGD lr must be in [0, infinity) but was -0.1", () -> sgd().rate(-0.1)),
                bad("SGD lr must be in [0, infinity) but was -0.1", () -> sgd().rate(Schedule.constant(-0.1))),
                bad("SGD momentum must be in [0, infinity) but was NaN", () -> sgd().momentum(Double.NaN)),
                bad("SGD dampening must be in [0, 1] but was -1", () -> sgd().dampening(-1)),
                bad("AdamW weight_decay must be in [0, infinity) but was -0.1", () -> adamW().weightDecay(-0.1)),
                bad("AdamW beta1 must be in [0, 1) but was 1", () -> adamW().beta1(1)),
                bad("AdamW beta2 must be in [0, 1) but was 1.5", () -> adamW().beta2(1.5)),
                bad("AdamW eps must be in [0, infinity) but was -1", () -> adamW().eps(-1)),
                bad(
                        "Adadelta rho must be in [0, 1] but was 2",
                        () -> Policy.adadelta().rho(2)),
                bad(
                        "SGD lr must be in [0, infinity) but was -0.5",
                        () -> sgd().rate(Schedule.linear(0.5, -0.5).over(10)).at(10)),
                bad(
                        "SGD: Nesterov momentum requires a momentum and zero dampening, but was given "
                                + "{lr=0.001, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=1.0, maximize=0.0}",
                        () -> sgd().nesterov().at(0)));
    }

    static Stream<Arguments> recipes() {
        return Stream.of(
                bad(
                        "groups must have different names but were a, b, a",
                        () -> recipe().group("a", named("x"), sgd())
                                .group("b", named("y"), sgd())
                                .otherwise("a", sgd())),
                bad(
                        "otherwise must be said at most once but was said for a, b",
                        () -> recipe().otherwise("a", sgd()).otherwise("b", sgd())),
                bad(
                        "parameter norm.weight belongs to no group",
                        () -> TWO.assign(List.of("a.bias", "a.weight", "norm.weight"))),
                bad(
                        "parameter a.bias belongs to the groups bias, all",
                        () -> recipe().group("bias", named(".*bias"), sgd())
                                .group("all", named(".*"), sgd())
                                .assign(List.of("a.bias", "b"))),
                bad("parameter a.bias is given twice", () -> TWO.assign(List.of("a.bias", "a.weight", "a.bias"))),
                bad("group weight selects no parameter", () -> TWO.assign(List.of("a.bias"))),
                bad(
                        "parameter x belongs to no group; parameter y belongs to no group; group bias selects no parameter",
                        () -> TWO.assign(List.of("x", "a.weight", "y"))),
                bad("parameter a belongs to no group", () -> recipe().assign(List.of("a"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"policies", "recipes"})
    void isRefusedWithThisMessage(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
