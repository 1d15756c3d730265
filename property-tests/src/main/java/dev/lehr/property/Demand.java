package dev.lehr.property;

import dev.lehr.formula.Interval;
import dev.lehr.proof.Direction;
import dev.lehr.schedule.Clamped;
import dev.lehr.schedule.Combined;
import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Repeated;
import dev.lehr.schedule.Schedule;
import java.util.OptionalLong;

/// What an annotation asks of a generated schedule.
sealed interface Demand {
    /// Whether it provably is as asked.
    boolean isMetBy(Schedule schedule);

    /// Never to turn back.
    record Goes(Direction way) implements Demand {
        @Override
        public boolean isMetBy(Schedule schedule) {
            Direction proved = schedule.monotonicity();
            return proved == way || proved == Direction.CONSTANT;
        }
    }

    /// Not to leave an interval.
    record Stays(Interval values) implements Demand {
        @Override
        public boolean isMetBy(Schedule schedule) {
            return values.encloses(schedule.bounds());
        }
    }

    /// To start over every so many steps.
    record StartsOver(int steps) implements Demand {
        /// By its form, for functions that the language cannot look into; or else by its formula.
        @Override
        public boolean isMetBy(Schedule schedule) {
            return switch (schedule) {
                case Repeated(Schedule part, double times)
                when times == Double.POSITIVE_INFINITY && steps % part.length() == 0 -> true;
                case Clamped(Schedule inner, double _, double _) -> isMetBy(inner);
                case Combined(var _, Schedule inner, Constant _) -> isMetBy(inner);
                default -> isProved(schedule.period());
            };
        }

        private boolean isProved(OptionalLong period) {
            return period.isPresent() && steps % period.getAsLong() == 0;
        }
    }
}
