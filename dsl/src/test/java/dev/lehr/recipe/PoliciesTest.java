package dev.lehr.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.feedback.Plateau;
import dev.lehr.rule.Catalog;
import dev.lehr.rule.Dialect;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Shape;
import dev.lehr.rule.Slot;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Schedule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// There is a policy for each rule, and it prints as the call that makes it.
class PoliciesTest {
    @Test
    void everyRuleHasOneThatPrintsAsItsCall() throws ReflectiveOperationException {
        Set<String> rules = Catalog.all().keySet().stream()
                .map(call -> call.substring(0, call.indexOf('(')))
                .collect(Collectors.toSet());
        Map<String, Method> policies = Stream.of(Policy.class, Policies.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
                .collect(Collectors.toMap(Method::getName, method -> method));
        assertThat(policies.keySet()).isEqualTo(rules).hasSizeGreaterThan(36);
        for (Map.Entry<String, Method> factory : policies.entrySet()) {
            Policy policy = (Policy) factory.getValue().invoke(null);
            assertThat(policy).hasToString(factory.getKey() + "()").isEqualTo(Policy.of(policy.rule()));
        }
    }

    @Test
    void everyDialectIsThatOfTheRule() throws ReflectiveOperationException {
        int compared = 0;
        for (Method factory : Policies.class.getMethods()) {
            if (!List.of(factory.getParameterTypes()).equals(List.of(Dialect.class))) {
                continue;
            }
            for (Dialect dialect : Dialect.values()) {
                Object rule;
                try {
                    rule = Rules.class.getMethod(factory.getName(), Dialect.class).invoke(null, dialect);
                } catch (InvocationTargetException e) {
                    assertThatThrownBy(() -> factory.invoke(null, dialect)).hasRootCauseMessage(e.getCause().getMessage());
                    continue;
                }
                assertThat(factory.invoke(null, dialect)).isEqualTo(Policy.of((UpdateRule) rule));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    @Test
    void hyperParametersHaveMethods() {
        Schedule rising = Schedule.linear(0.5, 0.9).over(10);
        assertThat(Policy.adam().beta1(rising)).isEqualTo(Policy.adam().with("beta1", rising));
        assertThat(Policy.adam().beta1(0.5)).isEqualTo(Policy.adam().with("beta1", 0.5));
        assertThat(Policy.adam().beta2(rising)).isEqualTo(Policy.adam().with("beta2", rising));
        assertThat(Policy.adam().beta2(0.5)).isEqualTo(Policy.adam().with("beta2", 0.5));
        assertThat(Policy.adadelta().rho(0.5)).isEqualTo(Policy.adadelta().with("rho", 0.5));
    }

    @Test
    void dialectsPrintToo() {
        assertThat(Policies.lamb(Dialect.TIMM).rate(0.1).with("trust_clip", 1))
                .hasToString("lamb(TIMM).rate(0.1).with(\"trust_clip\", 1.0)");
        assertThat(Policies.adam(Dialect.KERAS)).hasToString("adam(KERAS)");
    }

    @ParameterizedTest
    @CsvSource({"lr, rate", "eps, eps", "weight_decay, weightDecay", "a_b_c, aBC", "a__b, aB", "_x, x", "x_, x"})
    void theMethodOfAHyperParameter(String hyper, String method) {
        assertThat(Sugar.of(hyper)).isEqualTo(method);
    }

    @Test
    void onlyAHyperParameterOfTheRuleCanHaveFeedback() {
        assertThatThrownBy(() -> Policy.sgd().feedback("beta1", Plateau.plateau()))
                .hasMessageStartingWith("SGD has no hyper-parameter beta1; it has [lr, ");
    }

    @Test
    void aShapeDecidesWhatARuleAsksOfIt() {
        Policy policy = Policies.adafactor();
        assertThat(slots(policy.decided())).containsExactly("row_var", "col_var", "variance");
        assertThat(slots(policy.decided(Shape.matrix(4, 3)))).containsExactly("row_var", "col_var");
        assertThat(slots(policy.decided(Shape.vector(12)))).containsExactly("variance");
    }

    private static List<String> slots(UpdateRule rule) {
        return rule.slots().stream().map(Slot::name).toList();
    }
}
