package dev.lehr.text;

import dev.lehr.feedback.State;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;

/// Where a feedback rule stands, as JSON, so that a run can be resumed:
/// `{"rule":{"type":"plateau","factor":0.1, ...},"best":0.25,"bad":3,"cooling":0,"scale":0.1,"sum":0,"waiting":0}`.
///
/// The keys are the components of the state's record, all of them, and the `rule` says which record it is. Numbers
/// keep every bit; what JSON has no number for is one of the texts `"Infinity"`, `"-Infinity"` and `"NaN"`.
///
/// `parse(print(s))` is valid and equal to `s` whenever `print(s)` is valid, so whoever goes on from there makes the
/// decisions of one who was never interrupted.
public final class StateJson {
    private StateJson() {}

    /// The JSON text of a state, without blanks.
    ///
    /// @return a problem for a count beyond `2^53`, and for what is longer than a text may be
    public static Validation<Seq<Problem>, String> print(State state) {
        return toJson(state).map(Json::toString).flatMap(text -> parse(text).map(_ -> text));
    }

    /// The JSON value of a state, to be put into a larger one; see [#print(State)].
    public static Validation<Seq<Problem>, Json> toJson(State state) {
        Json json;
        try {
            json = StateRecord.encode(state);
        } catch (IllegalStateException inexact) {
            String why = "cannot be written: " + inexact.getMessage();
            return Validation.invalid(Vector.of(new Problem(Place.Path.ROOT, why)));
        }
        return Validation.valid(json);
    }

    /// The state that a JSON text says.
    ///
    /// @return the state; or the problems of syntax with their lines and columns; or else every problem with its
    ///     path, such as an unknown key, a missing one, a wrong kind of value, and what the rule or the state itself
    ///     refuses. Nothing is thrown
    public static Validation<Seq<Problem>, State> parse(String text) {
        return Json.parse(text).flatMap(StateJson::fromJson);
    }

    /// The state that a JSON value says; see [#parse(String)].
    public static Validation<Seq<Problem>, State> fromJson(Json json) {
        Problems problems = new Problems();
        return problems.or(new StateRecord(problems).decode(json));
    }
}
