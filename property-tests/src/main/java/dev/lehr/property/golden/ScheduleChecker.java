package dev.lehr.property.golden;

import dev.lehr.feedback.State;
import dev.lehr.framework.Imported;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Arrays;
import java.util.List;

/// Schedulers of other frameworks, imported by their names and arguments: the faithful schedule must give the
/// recorded numbers.
///
/// Every source that recorded the same numbers is imported, so what two versions agree on is checked for both.
/// Where the original has a closed form beside its recursion, both recordings are compared, each within its own
/// tolerance ([Drift]); where they differ by more than the recursion drifts, the recursion is what counts. What was
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
        Fields fields = recorded.fields();
        double[] clock = recorded.clock();
        List<double[]> rates = recorded.perGroup("lr");
        if (rates.size() != groups.size()) {
            comparison.fail(rates.size() + " parameter groups were recorded but " + groups.size() + " imported");
            return;
        }
        for (int group = 0; group < rates.size(); group++) {
            Imported imported = groups.get(group);
            double[] scales = scales(recorded, imported, clock);
            String what = rates.size() == 1 ? "lr" : "lr of group " + group;
            double[] closed = fields.has("lr_closed") ? recorded.perGroup("lr_closed").get(group) : null;
            double largest = Arrays.stream(rates.get(group)).map(Math::abs).max().orElse(0);
            for (int i = 0; i < clock.length; i++) {
                double rate = imported.faithful().at(clock[i]) * scales[i];
                double stepwise = rates.get(group)[i];
                double drift = Drift.allowed(fields, clock[i], stepwise, largest);
                comparison.number(what + " at step " + clock[i], stepwise, rate, drift);
                if (closed != null && Drift.agree(stepwise, closed[i], drift)) {
                    comparison.number(what + " in closed form at step " + clock[i], closed[i], rate, Drift.CLOSED);
                }
            }
            if (fields.has("momentum")) {
                Schedule momentum = imported.momentum().get().faithful();
                double[] momenta = recorded.perGroup("momentum").get(group);
                for (int i = 0; i < clock.length; i++) {
                    comparison.number("momentum at step " + clock[i], momenta[i], momentum.at(clock[i]), Drift.CLOSED);
                }
            }
            refuses(fields, imported.faithful(), clock, comparison);
        }
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
        try {
            double value = schedule.at(step);
            if (!Double.isNaN(value)) {
                comparison.fail("step " + step + " was recorded as an error but computed as " + value);
            }
        } catch (IllegalArgumentException expected) {
            // as it should
        }
    }
}
