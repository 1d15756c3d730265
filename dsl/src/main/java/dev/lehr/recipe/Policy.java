package dev.lehr.recipe;

import dev.lehr.check.Check;
import dev.lehr.feedback.Feedback;
import dev.lehr.formula.Interval;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Range;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Schedule;
import java.util.LinkedHashMap;
import java.util.Map;

/// An update rule, and the schedule that drives each of its hyper-parameters.
///
/// Immutable: every method gives a new policy. A constant is checked against the range of the hyper-parameter at once; a schedule is
/// checked at each step, before anything is changed.
///
/// The methods are called like the hyper-parameters (`weightDecay` for `weight_decay`, `rate` for `lr`); [#with(String, Schedule)]
/// takes any name, for rules of one's own. [Policies] has a policy for every rule of the library.
///
/// @param rule the update rule
/// @param schedules the schedule of each hyper-parameter, by name, in the order of the rule
/// @param feedback the rules by which metrics scale hyper-parameters, by name; few have one
public record Policy(UpdateRule rule, Map<String, Schedule> schedules, Map<String, Feedback> feedback) {
    public Policy {
        Map<String, Schedule> complete = new LinkedHashMap<>();
        for (Hyper hyper : rule.hypers()) {
            complete.put(hyper.name(), schedules.getOrDefault(hyper.name(), Schedule.constant(hyper.initial())));
        }
        schedules.keySet().forEach(rule::hyper);
        schedules = java.util.Collections.unmodifiableMap(complete);
        feedback.keySet().forEach(rule::hyper);
        feedback = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(feedback));
    }

    /// A rule and schedules, without feedback.
    public Policy(UpdateRule rule, Map<String, Schedule> schedules) {
        this(rule, schedules, Map.of());
    }

    /// The rule with its defaults.
    public static Policy of(UpdateRule rule) {
        return new Policy(rule, Map.of());
    }

    /// Stochastic gradient descent; `lr` 0.001, no momentum.
    public static Policy sgd() {
        return of(Rules.sgd());
    }

    /// Adam with PyTorch's defaults.
    public static Policy adam() {
        return of(Rules.adam());
    }

    /// AdamW with PyTorch's defaults: weight decay 0.01.
    public static Policy adamW() {
        return of(Rules.adamW());
    }

    /// Adagrad with PyTorch's defaults.
    public static Policy adagrad() {
        return of(Rules.adagrad());
    }

    /// Adadelta with PyTorch's defaults.
    public static Policy adadelta() {
        return of(Rules.adadelta());
    }

    /// This policy with `schedule` driving the hyper-parameter `hyper`.
    ///
    /// @throws IllegalArgumentException if the rule has no such hyper-parameter, or if `schedule` is a constant out of its range
    public Policy with(String hyper, Schedule schedule) {
        if (schedule instanceof Constant(double value)) {
            Hyper declared = rule.hyper(hyper);
            declared.range().check(rule.name() + " " + hyper, value);
        }
        Map<String, Schedule> more = new LinkedHashMap<>(schedules);
        more.put(hyper, schedule);
        return new Policy(rule, more, feedback);
    }

    /// This policy with a constant hyper-parameter.
    public Policy with(String hyper, double value) {
        Hyper declared = rule.hyper(hyper);
        declared.range().check(rule.name() + " " + hyper, value);
        return with(hyper, Schedule.constant(value));
    }

    /// This policy with a hyper-parameter that metrics scale: what its schedule says, times the scale that `feedback` is at.
    ///
    /// @throws IllegalArgumentException if the rule has no such hyper-parameter
    public Policy feedback(String hyper, Feedback feedback) {
        Map<String, Feedback> more = new LinkedHashMap<>(this.feedback);
        more.put(hyper, feedback);
        return new Policy(rule, schedules, more);
    }

    /// This policy with a learning rate that metrics scale: `adam().rate(warmed).feedback(Plateau.torch(0.1))`.
    public Policy feedback(Feedback feedback) {
        return feedback("lr", feedback);
    }

    /// The learning rate, `lr`.
    public Policy rate(Schedule schedule) {
        return with("lr", schedule);
    }

    /// The learning rate, `lr`.
    public Policy rate(double value) {
        return with("lr", value);
    }

    /// The momentum.
    public Policy momentum(Schedule schedule) {
        return with("momentum", schedule);
    }

    /// The momentum, a constant.
    public Policy momentum(double value) {
        return with("momentum", value);
    }

    /// How much of the gradient the momentum does not take up.
    public Policy dampening(double value) {
        return with("dampening", value);
    }

    /// The weight decay; whether it is decoupled is for the rule to say.
    public Policy weightDecay(Schedule schedule) {
        return with("weight_decay", schedule);
    }

    /// The weight decay, a constant.
    public Policy weightDecay(double value) {
        return with("weight_decay", value);
    }

    /// The decay of the first moment.
    public Policy beta1(Schedule schedule) {
        return with("beta1", schedule);
    }

    /// The decay of the first moment, a constant.
    public Policy beta1(double value) {
        return with("beta1", value);
    }

    /// The decay of the second moment.
    public Policy beta2(Schedule schedule) {
        return with("beta2", schedule);
    }

    /// The decay of the second moment, a constant.
    public Policy beta2(double value) {
        return with("beta2", value);
    }

    /// What is added to a denominator.
    public Policy eps(double value) {
        return with("eps", value);
    }

    /// The decay of the averages of Adadelta and its like.
    public Policy rho(double value) {
        return with("rho", value);
    }

    /// Nesterov's momentum.
    public Policy nesterov() {
        return with("nesterov", 1);
    }

    /// AMSGrad: the running maximum of the second moment.
    public Policy amsgrad() {
        return with("amsgrad", 1);
    }

    /// Uphill instead of downhill.
    public Policy maximize() {
        return with("maximize", 1);
    }

    /// The value of each hyper-parameter at a step, by name.
    ///
    /// @param step the step, from 0
    /// @throws IllegalArgumentException if one is out of its range, or two do not go together
    public Map<String, Double> at(double step) {
        Map<String, Double> values = new LinkedHashMap<>();
        schedules.forEach((name, schedule) -> values.put(name, schedule.at(step)));
        rule.check(values);
        return values;
    }

    /// The rule for what is known of the schedules: without the choices that they decide, and without the state that then nobody needs.
    public UpdateRule decided() {
        return decided(Map.of());
    }

    /// The rule for what is known of the schedules and of the shape of a parameter.
    public UpdateRule decided(Shape shape) {
        Map<String, Interval> measures = new LinkedHashMap<>();
        UpdateRule.MEASURES.forEach(measure -> measures.put(measure.name(), Interval.of(shape.measure(measure))));
        return decided(measures);
    }

    private UpdateRule decided(Map<String, Interval> measures) {
        Map<String, Interval> ranges = new LinkedHashMap<>(measures);
        schedules.forEach((name, schedule) -> {
            if (!feedback.containsKey(name) && !name.equals(UpdateRule.LOSS)) {
                ranges.put(name, schedule.bounds(0, Double.POSITIVE_INFINITY));
            }
        });
        return rule.within(ranges);
    }

    /// The source line: the rule and what differs from its defaults, `sgd().rate(0.1).nesterov()`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(RuleCalls.of(rule));
        for (Hyper hyper : rule.hypers()) {
            Schedule schedule = schedules.getOrDefault(hyper.name(), Schedule.constant(hyper.initial()));
            if (!schedule.equals(Schedule.constant(hyper.initial()))) {
                text.append('.').append(source(hyper, schedule));
            }
        }
        feedback.forEach((hyper, scale) ->
                text.append(".feedback(").append(Check.quoted(hyper)).append(", ").append(scale).append(')'));
        return text.toString();
    }

    private static String source(Hyper hyper, Schedule schedule) {
        String name = Sugar.of(hyper.name());
        if (schedule.equals(Schedule.constant(1)) && hyper.range().equals(Range.FLAG) && Sugar.exists(name)) {
            return name + "()";
        }
        boolean number = schedule instanceof Constant;
        String call = Sugar.exists(name, number ? double.class : Schedule.class)
                ? name + "("
                : "with(" + Check.quoted(hyper.name()) + ", ";
        return call + (schedule instanceof Constant(double value) ? Double.toString(value) : schedule) + ")";
    }
}
