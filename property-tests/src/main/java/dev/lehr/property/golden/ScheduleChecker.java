package dev.lehr.property.golden;

import dev.lehr.feedback.State;
import dev.lehr.framework.Imported;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Arrays;
import java.util.List;

/// Schedulers of other frameworks, imported by their names and arguments: the faithful schedule must give the
/// recorded numbers, as [Rates] says.
///
/// Every source that recorded the same numbers is imported, so what two versions agree on is checked for both. What was
/// recorded about the library's objects and not about its rates (`lr_init`, `cycle_length`) is not looked at.
public record ScheduleChecker() implements Checker {
    @Override
    public boolean knows(Case golden) {
        return golden.fields().has("schedule") && golden.fields().has("lr");
    }

    @Override
    public void check(Case golden, Comparison comparison) {
        ScheduleCase recorded = new ScheduleCase(golden.fields());
        for (String source : golden.sources()) {
            Validation<Seq<String>, Seq<Imported>> imported = recorded.imported(source);
            if (imported.isInvalid()) {
                comparison.fail(source + " was not imported: " + imported.getError().mkString("; "));
                return;
            }
            compare(recorded, imported.get(), comparison);
        }
    }

    private static void compare(ScheduleCase recorded, Seq<Imported> groups, Comparison comparison) {
        List<double[]> rates = recorded.perGroup("lr");
        if (rates.size() != groups.size()) {
            comparison.fail(rates.size() + " parameter groups were recorded but " + groups.size() + " imported");
            return;
        }
        for (int group = 0; group < rates.size(); group++) {
            compare(recorded, group, rates.get(group), groups.get(group), comparison);
        }
    }

    private static void compare(
            ScheduleCase recorded, int group, double[] numbers, Imported imported, Comparison comparison) {
        Fields fields = recorded.fields();
        double[] clock = recorded.clock();
        if (numbers.length != clock.length) {
            comparison.fail(numbers.length + " rates were recorded at " + clock.length + " steps");
            return;
        }
        boolean cosine = Drift.hasCosine(fields);
        Rates rates = new Rates("lr of group " + group, clock, numbers, scales(recorded, imported, clock));
        rates.check(imported, cosine, comparison);
        if (fields.has("lr_closed")) {
            rates.checkClosed(recorded.perGroup("lr_closed").get(group), imported, cosine, comparison);
        }
        if (fields.has("momentum")) {
            Schedule momentum = imported.momentum().get().faithful();
            double[] computed = Arrays.stream(clock).map(momentum::at).toArray();
            comparison.numbers("momentum", recorded.perGroup("momentum").get(group), computed, Drift.CLOSED);
        }
        refuses(fields, imported.faithful(), clock, comparison);
    }

    /// What feedback has made of the rate by each recorded step.
    private static double[] scales(ScheduleCase recorded, Imported imported, double[] clock) {
        double[] scales = new double[clock.length];
        Arrays.fill(scales, 1);
        if (imported.feedback().isEmpty()) {
            return scales;
        }
        Imported.Following following = imported.feedback().get();
        State state = following.faithful().start();
        long reported = 0;
        for (int i = 0; i < clock.length; i++) {
            for (; reported < clock[i]; reported++) {
                if (reported >= following.after()) {
                    state = state.report(recorded.metric(reported));
                }
            }
            scales[i] = state.scale();
        }
        return scales;
    }

    /// Where the original raises, the schedule has no value.
    private static void refuses(Fields fields, Schedule schedule, double[] clock, Comparison comparison) {
        if (fields.has("error")) {
            refuses(schedule, fields.fields("error").number("at"), comparison);
        }
        if (fields.has("next_step_raises")) {
            refuses(schedule, clock[clock.length - 1] + 1, comparison);
        }
    }

    private static void refuses(Schedule schedule, double step, Comparison comparison) {
        comparison.holds(
                hasNoValue(schedule, step), "step " + step + " was recorded as an error but the schedule has a value");
    }

    /// Whether there is no rate at a step.
    static boolean hasNoValue(Schedule schedule, double step) {
        try {
            return Double.isNaN(schedule.at(step));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
