package dev.lehr.text;

import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/// Schedules as JSON: `{"type":"cosine","from":0.01,"to":0.002,"steps":29000}`.
///
/// The `type` is the name of the schedule's record, and the other keys are the components of that record, all of them.
/// A schedule within a schedule is an object again. Infinity, where a record allows it, is the text `"Infinity"`. A
/// function is written by its name: `{"type":"function","name":"poly@v1"}`.
///
/// `parse(print(s))` is valid and equal to `s` whenever `print(s)` is valid.
public final class ScheduleJson {
    private ScheduleJson() {}

    /// The JSON text of a schedule, without blanks.
    ///
    /// @return a problem for each function without a name, for two functions of the same name, and for what is
    ///     beyond [Limits]
    public static Validation<Seq<Problem>, String> print(Schedule schedule) {
        return toJson(schedule).map(Json::toString);
    }

    /// The JSON value of a schedule, to be put into a larger one; see [#print(Schedule)].
    public static Validation<Seq<Problem>, Json> toJson(Schedule schedule) {
        return Printer.json(schedule);
    }

    /// The schedule that a JSON text says, with the functions of the library only.
    public static Validation<Seq<Problem>, Schedule> parse(String text) {
        return parse(text, Names.none());
    }

    /// The schedule that a JSON text says.
    ///
    /// @param names the functions that it may mention
    /// @return the schedule; or the problems of syntax with their lines and columns; or else every problem with
    ///     its path, such as an unknown key, a missing one, a wrong kind of value, and what the schedule itself
    ///     refuses. Nothing is thrown
    public static Validation<Seq<Problem>, Schedule> parse(String text, Names names) {
        return Json.parse(text).flatMap(json -> fromJson(json, names));
    }

    /// The schedule that a JSON value says, see [#parse(String, Names)].
    public static Validation<Seq<Problem>, Schedule> fromJson(Json json, Names names) {
        Problems problems = new Problems();
        Object decoded = new Decoder(names, problems).decode(Schedule.class, json, Place.Path.ROOT, 1);
        return problems.or(decoded instanceof Schedule schedule ? schedule : null);
    }
}
