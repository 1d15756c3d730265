package dev.lehr.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.rule.Catalog;
import dev.lehr.rule.Dialect;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
    void dialectsPrintToo() {
        assertThat(Policies.lamb(Dialect.TIMM).rate(0.1).with("trust_clip", 1))
                .hasToString("lamb(TIMM).rate(0.1).with(\"trust_clip\", 1.0)");
        assertThat(Policies.adam(Dialect.KERAS)).hasToString("adam(KERAS)");
    }
}
