package dev.lehr.property;

import dev.lehr.feedback.Feedback;
import dev.lehr.recipe.Policy;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Rules;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ShrinkingDistance;

/// What is simpler than a policy and like it: plain SGD, its rule as it is preset, the same with SGD or Adam, one
/// hyper-parameter less that is set, or one that is set to something simpler.
final class SimplerPolicy {
    /// The rules that everyone knows, the simplest first.
    private static final List<UpdateRule> KNOWN = List.of(Rules.sgd(), Rules.adam());

    private SimplerPolicy() {}

    static Stream<Policy> than(Policy policy) {
        Stream<Policy> plain = Stream.of(
                Policy.sgd(), Policy.of(policy.rule()), new Policy(policy.rule(), policy.schedules()));
        Stream<Policy> known = KNOWN.stream().map(rule -> with(policy, rule));
        Stream<Policy> changed = policy.rule().hypers().stream()
                .filter(hyper -> isSet(policy, hyper))
                .flatMap(hyper -> Stream.concat(
                                Stream.of(Schedule.constant(hyper.initial())), Simpler.than(schedule(policy, hyper)))
                        .flatMap(schedule -> with(policy, hyper, schedule).stream()));
        return Stream.of(plain, known, changed)
                .flatMap(policies -> policies)
                .filter(other -> distance(other).compareTo(distance(policy)) < 0);
    }

    /// The same for another rule, as far as it has the same hyper-parameters.
    private static Policy with(Policy policy, UpdateRule rule) {
        Policy other = Policy.of(rule);
        for (Hyper hyper : rule.hypers()) {
            Schedule schedule = policy.schedules().getOrDefault(hyper.name(), Schedule.constant(hyper.initial()));
            other = with(other, hyper, schedule).orElse(other);
            Feedback feedback = policy.feedback().get(hyper.name());
            if (feedback != null) {
                other = other.feedback(hyper.name(), feedback);
            }
        }
        return other;
    }

    private static Optional<Policy> with(Policy policy, Hyper hyper, Schedule schedule) {
        Map<String, Schedule> schedules = new LinkedHashMap<>(policy.schedules());
        schedules.put(hyper.name(), schedule);
        return schedule instanceof Constant(double value) && !hyper.range().contains(value)
                ? Optional.empty()
                : Optional.of(new Policy(policy.rule(), schedules, policy.feedback()));
    }

    private static Schedule schedule(Policy policy, Hyper hyper) {
        return Objects.requireNonNull(policy.schedules().get(hyper.name()), hyper.name());
    }

    private static boolean isSet(Policy policy, Hyper hyper) {
        return !schedule(policy, hyper).equals(Schedule.constant(hyper.initial()));
    }

    static boolean isConstant(Policy policy) {
        return policy.schedules().values().stream().allMatch(Constant.class::isInstance)
                && policy.feedback().isEmpty();
    }

    /// First what is set, then the rule, then how hard to read the schedules are.
    static ShrinkingDistance distance(Policy policy) {
        long set = policy.rule().hypers().stream().filter(hyper -> isSet(policy, hyper)).count();
        return policy.rule().hypers().stream()
                .filter(hyper -> isSet(policy, hyper))
                .map(hyper -> Complexity.of(schedule(policy, hyper)))
                .reduce(Complexity.NOTHING, Complexity::plus)
                .after(set + policy.feedback().size(), strangeness(policy.rule()));
    }

    private static long strangeness(UpdateRule rule) {
        return KNOWN.contains(rule) ? KNOWN.indexOf(rule) : KNOWN.size();
    }
}
