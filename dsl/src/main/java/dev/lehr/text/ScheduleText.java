package dev.lehr.text;

import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/// Schedules as the source line that builds them.
///
/// `parse(print(s))` is valid and equal to `s` whenever `print(s)` is valid. Numbers have the shortest decimal that
/// gives the same `double`; no locale has a say.
public final class ScheduleText {
    private ScheduleText() {}

    /// The source line of a schedule; its `toString()`, if that says all of it.
    ///
    /// @return a problem for each function without a name, for two functions of the same name, for what is beyond
    ///     [Limits], and for a value that no line builds
    public static Validation<Seq<Problem>, String> print(Schedule schedule) {
        return Printer.print(schedule, Kind.SCHEDULE);
    }

    /// The schedule that a text says, in steps and with the functions of the library only.
    public static Validation<Seq<Problem>, Schedule> parse(String text) {
        return parse(text, Names.none());
    }

    /// The schedule that a text says.
    ///
    /// @param names the functions that it may mention, and the run whose epochs, samples or tokens it may speak of
    /// @return the schedule, or every problem with its line and column; nothing is thrown
    public static Validation<Seq<Problem>, Schedule> parse(String text, Names names) {
        return Parser.parse(text, Kind.SCHEDULE, Vocabulary.ofSchedules(), names);
    }
}
