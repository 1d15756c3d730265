package dev.lehr.property.museum;

import dev.lehr.property.law.Law;
import dev.lehr.property.law.Outcome;
import dev.lehr.property.law.SchedulePropertiesFor;
import dev.lehr.property.law.Suite;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.StepFunction;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A defect that a real library has or had, rebuilt, and the law that finds it.
///
/// @param defect what is wrong, in a sentence
/// @param where the library, and the class, function or issue
/// @param law how the name of the law begins
/// @param specimens what has the defect, the smallest first; made anew each time, for some remember what they were asked
/// @param cure what obeys the same law
record Exhibit(String defect, String where, String law, Supplier<List<Suite>> specimens, Supplier<Suite> cure) {
    /// A schedule that breaks the law that it claims.
    static Exhibit schedule(
            String defect,
            String where,
            UnaryOperator<SchedulePropertiesFor> claim,
            Supplier<StepFunction> specimen,
            Schedule cure) {
        return schedule(defect, where, last(claim.apply(SchedulePropertiesFor.of(cure))).name(), claim, specimen, cure);
    }

    /// A schedule that breaks a law.
    static Exhibit schedule(
            String defect,
            String where,
            String law,
            UnaryOperator<SchedulePropertiesFor> claim,
            Supplier<StepFunction> specimen,
            Schedule cure) {
        return new Exhibit(
                defect,
                where,
                law,
                () -> List.of(claim.apply(SchedulePropertiesFor.of(Schedule.of(specimen.get())))),
                () -> claim.apply(SchedulePropertiesFor.of(cure)));
    }

    private static Law last(Suite suite) {
        return suite.laws().getLast();
    }

    /// What the law says of the first specimen that breaks it; if none does, of the last one.
    Outcome outcome() {
        Outcome outcome = null;
        for (Suite specimen : specimens.get()) {
            outcome = asked(specimen).outcome();
            if (outcome.isBroken()) {
                return outcome;
            }
        }
        return outcome;
    }

    /// What the law says of the cure.
    Outcome cured() {
        return asked(cure.get()).outcome();
    }

    private Law asked(Suite suite) {
        return suite.laws().stream()
                .filter(candidate -> candidate.name().startsWith(law))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no law begins with " + law + ": " + suite));
    }

    @Override
    public String toString() {
        return where + ": " + defect;
    }
}
