package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Explains each kind of schedule at one step. Parts are asked through a [Probe], by the formula of the whole.
///
/// @param schedule what is explained
/// @param step at which step
record Explainer(Schedule schedule, double step) {
    Explanation explain() {
        return switch (schedule) {
            case Clamped s -> clamped(s);
            case Combined s -> combined(s);
            case Edged s -> edged(s);
            case Held s -> one(s.schedule(), part -> new Held(part, s.each()), local -> held(s, local));
            case Lerp s -> lerp(s);
            case Mapped s -> mapped(s);
            case Overlay s -> overlay(s);
            case Repeated s ->
                one(s.schedule(), part -> new Repeated(part, s.times()), local -> Turns.of(s, step, local));
            case Reversed s ->
                one(s.schedule(), Reversed::new, local -> "backwards, from step " + Check.text(s.length()) + " down");
            case Sequential s -> sequential(s);
            case Shifted s -> one(s.schedule(), part -> new Shifted(part, s.by()), local -> shifted(s.by()));
            case Stretched s ->
                one(
                        s.schedule(),
                        part -> new Stretched(part, s.factor()),
                        local -> "on a clock that is slower by " + Check.text(s.factor()));
            case Taken s -> one(s.schedule(), part -> new Taken(part, s.steps()), local -> taken(s));
            case WarmRestarts s -> Turns.restarts(s, step);
            case NamedFunction f -> leaf("what the function " + Check.quoted(f.name()) + " gives");
            case StepFunction _ -> leaf("what the function gives");
            case Constant _ -> leaf("the same at every step");
            case MultiStep s -> leaf(passed(s.milestones()) + stair(s));
            case Piecewise s -> leaf(passed(s.milestones()) + Calculation.text(schedule, step));
            case Interpolation s -> leaf(between(s.steps()));
            case Cosine _, ExponentialTo _, Linear _, Polynomial _, Profiled _ -> leaf(curve());
            case Exponential _, InverseTime _, PowerLaw _, StepDecay _, UniformNoise _, Written _ ->
                leaf(Calculation.text(schedule, step));
        };
    }

    private Explanation leaf(String how) {
        return of(how, List.of());
    }

    private Explanation of(String how, List<Explanation.Part> parts) {
        return new Explanation(schedule, step, schedule.at(step), how, parts);
    }

    /// A schedule of one part.
    private Explanation one(Schedule part, Function<Schedule, Schedule> whole, Function<Double, String> how) {
        Probe probe = Probe.of(part);
        ask(whole.apply(probe));
        return probe.wasAsked()
                ? of(how.apply(probe.steps().getFirst()), List.of(only(probe)))
                : leaf(Calculation.text(schedule, step));
    }

    private void ask(Schedule whole) {
        whole.formula(Formula.constant(step));
    }

    private static Explanation.Part only(Probe probe) {
        return new Explanation.Part("", probe.explain());
    }

    private Explanation.Part here(String role, Schedule part) {
        return new Explanation.Part(role, part.explain(step));
    }

    /// What there is to say beside the numbers that the line above names already.
    private static List<Explanation.Part> moving(Explanation.Part... parts) {
        return Arrays.stream(parts)
                .filter(part -> !(part.explanation().schedule() instanceof Constant))
                .toList();
    }

    private Explanation clamped(Clamped s) {
        double inner = s.schedule().at(step);
        String how = inner > s.high()
                ? "too high, cut off at " + Check.text(s.high())
                : inner < s.low()
                        ? "too low, cut off at " + Check.text(s.low())
                        : "within " + Check.text(s.low()) + " and " + Check.text(s.high()) + ", not cut off";
        return of(how, List.of(here("", s.schedule())));
    }

    private Explanation combined(Combined s) {
        double left = s.left().at(step);
        double right = s.right().at(step);
        String how = Calculation.text(s.op(), left, right);
        if (s.op() == Op.MIN || s.op() == Op.MAX) {
            how += Double.compare(left, right) == 0
                    ? ": both are the same"
                    : Double.compare(left, schedule.at(step)) == 0 ? ": the left one" : ": the right one";
        }
        return of(how, moving(here("left", s.left()), here("right", s.right())));
    }

    private Explanation lerp(Lerp s) {
        double weight = Math.clamp(s.by().at(step), 0.0, 1.0);
        String how = weight == 0
                ? "all of from"
                : weight == 1 ? "all of to" : Check.text(weight) + " of to and " + Check.text(1 - weight) + " of from";
        return of(how, moving(here("from", s.from()), here("to", s.to()), here("by", s.by())));
    }

    private Explanation mapped(Mapped s) {
        Probe first = Probe.of(s.schedule());
        Probe second = Probe.of(s.through());
        ask(new Mapped(first, second));
        String how = "the value of the first is the step of the second";
        return of(
                how,
                List.of(
                        new Explanation.Part("first", first.explain()),
                        new Explanation.Part("second", second.explain())));
    }

    private Explanation overlay(Overlay s) {
        if (step >= s.steps()) {
            return of("the warm-up of " + steps(s.steps()) + " is over", List.of(here("", s.schedule())));
        }
        if (step <= 0) {
            return leaf("where the warm-up of " + steps(s.steps()) + " starts");
        }
        Formula target = Calculation.numeral(s.schedule().at(step));
        String how = Calculation.text(new Overlay(new Known(target), s.steps(), s.from()), step);
        return of("in the warm-up of " + steps(s.steps()) + ": " + how, List.of(here("", s.schedule())));
    }

    /// A value that stands in a formula as a number.
    private record Known(Formula number) implements StepFunction {
        @Override
        public Formula formula(Formula t) {
            return number;
        }

        @Override
        public double at(double step) {
            return Double.NaN;
        }
    }

    private Explanation edged(Edged s) {
        double length = s.schedule().length();
        boolean before = step < 0 && s.before() != Edge.UNCHANGED;
        boolean beyond = step > length && s.beyond() != Edge.UNCHANGED;
        String how = before
                ? "before step 0: " + s.before()
                : beyond ? "beyond the end at step " + Check.text(length) + ": " + s.beyond() : "as it is there";
        Explanation asked = one(s.schedule(), part -> new Edged(part, s.before(), s.beyond()), local -> how);
        return asked.parts().isEmpty() ? of(how + ", " + asked.how(), List.of()) : asked;
    }

    private Explanation sequential(Sequential s) {
        List<Probe> probes = s.pieces().stream().map(Probe::of).toList();
        Sequential whole = new Sequential(List.copyOf(probes));
        ask(whole);
        for (int n = 0; n < probes.size(); n++) {
            if (probes.get(n).wasAsked()) {
                double start = n == 0 ? 0 : whole.starts().get(n - 1);
                double end = start + probes.get(n).length();
                String until = end == Double.POSITIVE_INFINITY ? " on" : " to " + Check.text(end);
                String how = "piece " + (n + 1) + " of " + probes.size() + ", from step " + Check.text(start) + until;
                return of(how, List.of(only(probes.get(n))));
            }
        }
        throw new IllegalStateException("no piece was on at step " + step);
    }

    private static String held(Held s, double local) {
        return "held since step " + Check.text(local) + ", for " + steps(s.each());
    }

    private static String shifted(double by) {
        return by < 0 ? steps(-by) + " earlier" : steps(by) + " later";
    }

    private String taken(Taken s) {
        return step < s.steps()
                ? "within its first " + steps(s.steps())
                : "over since step " + Check.text(s.steps()) + ", and holds";
    }

    private String curve() {
        double length = schedule.length();
        return step >= length
                ? "over since step " + Check.text(length) + ", and holds"
                : step <= 0 ? "where it starts" : Calculation.text(schedule, step);
    }

    private String passed(List<Double> milestones) {
        return passedPoints(milestones) + " of " + milestones.size() + " milestones passed: ";
    }

    private String stair(MultiStep s) {
        double passed = passedPoints(s.milestones());
        return Check.text(s.from()) + " * " + Calculation.text(Op.POW, s.gamma(), passed);
    }

    private String between(List<Double> steps) {
        if (step < steps.getFirst()) {
            return "before the first point, and holds";
        }
        int n = passedPoints(steps);
        return n == steps.size()
                ? "beyond the last point, and holds"
                : "between points " + n + " and " + (n + 1) + " of " + steps.size() + ": "
                        + Calculation.text(schedule, step);
    }

    private int passedPoints(List<Double> points) {
        return (int) points.stream().filter(point -> point <= step).count();
    }

    private static String steps(double count) {
        return Check.text(count) + (count == 1 ? " step" : " steps");
    }
}
