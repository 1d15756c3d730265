package org.example;

import dev.lehr.formula.Lane;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.property.law.SchedulePropertiesFor;
import dev.lehr.rule.Rules;
import dev.lehr.schedule.Schedule;
import java.util.stream.Stream;

/// What every rate of a house has to obey.
public final class Rates {
    private Rates() {}

    /// The laws of a rate that rises and then falls.
    public static SchedulePropertiesFor suite(Schedule rate) {
        return SchedulePropertiesFor.of(rate).nonNegative().finite().continuous().endsAt(rate.length(), 0);
    }

    /// Prints where everything comes from, and what came of the laws.
    public static void main(String[] arguments) {
        Stream.of(Rates.class, Schedule.class, UpdateKernel.class, SchedulePropertiesFor.class)
                .forEach(type -> System.out.println(type.getModule()));
        System.out.println(UpdateKernel.compile(Rules.sgd(), Lane.F32).report());
        System.out.println(suite(Schedule.cosine(0.1, 0.0).over(100).warmup(10)).check());
    }
}
