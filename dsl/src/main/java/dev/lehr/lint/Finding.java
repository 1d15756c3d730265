package dev.lehr.lint;

import dev.lehr.check.Check;
import dev.lehr.proof.Breakpoint;

/// Something about a schedule that is probably not meant for the run at hand. Proved, but for [Unproved].
public sealed interface Finding {
    /// The first step at which it shows.
    double step();

    /// What is wrong, in words.
    String message();

    /// The value is below zero. A rate that is negative climbs.
    ///
    /// @param step the first step of the run with such a value
    /// @param value the value there
    record Negative(double step, double value) implements Finding {
        @Override
        public String message() {
            return "the value is negative at step " + Check.text(step) + ": " + value;
        }
    }

    /// The value is infinite or not a number.
    ///
    /// @param step the first step of the run with such a value
    /// @param value the value there
    record NotFinite(double step, double value) implements Finding {
        @Override
        public String message() {
            return "the value is not finite at step " + Check.text(step) + ": " + value;
        }
    }

    /// The value changes at once by more than is allowed.
    ///
    /// @param first the first such place
    /// @param count how many there are within the run; of more than 10,000 breakpoints only the first are looked at
    record Jump(Breakpoint first, int count) implements Finding {
        @Override
        public double step() {
            return first.step();
        }

        @Override
        public String message() {
            return "the value jumps from " + first.before() + " to " + first.after() + " at step "
                    + Check.text(first.step()) + (count == 1 ? "" : ", the first of " + count + " jumps");
        }
    }

    /// The value only rises for the whole run, and goes on rising until a piece begins that the run never sees: the
    /// warm-up is longer than the run.
    ///
    /// @param step where the warm-up would be over
    /// @param run how many steps the run takes
    record WarmupNotOver(double step, double run) implements Finding {
        @Override
        public String message() {
            return "the warm-up is over at step " + Check.text(step) + ", but the run takes " + Check.text(run)
                    + " steps";
        }
    }

    /// The schedule is longer than the run, so its last part has no effect.
    ///
    /// @param step where the schedule ends
    /// @param run how many steps the run takes
    record EndNotReached(double step, double run) implements Finding {
        @Override
        public String message() {
            return "the schedule ends at step " + Check.text(step) + ", but the run takes " + Check.text(run)
                    + " steps";
        }
    }

    /// The schedule is over long before the run is, and holds its last value.
    ///
    /// @param step where the schedule ends
    /// @param run how many steps the run takes
    record EndsEarly(double step, double run) implements Finding {
        @Override
        public String message() {
            return "the schedule ends at step " + Check.text(step) + " already, and the run takes " + Check.text(run)
                    + " steps";
        }
    }

    /// A question that has no answer from some step on: a function that says nothing about itself has a part in it,
    /// or the answer would be too much work.
    ///
    /// @param question what is not known, such as "whether a value is negative"
    /// @param step the first step of which it is not known
    record Unproved(String question, double step) implements Finding {
        @Override
        public String message() {
            return question + " is not known from step " + Check.text(step) + " on";
        }
    }
}
