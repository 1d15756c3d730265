package dev.lehr.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.feedback.Feedback;
import dev.lehr.feedback.Goal;
import dev.lehr.feedback.Greedy;
import dev.lehr.feedback.Missing;
import dev.lehr.feedback.Plateau;
import dev.lehr.feedback.State;
import dev.lehr.text.Json;
import dev.lehr.text.ScheduleJson;
import dev.lehr.text.StateJson;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/// Where JSON comes in: any, schedules, states of feedback.
final class JsonEntrances {
    private static final List<String> ANY = List.of(
            "{\"a\":[1,-0.0,1e-3,true,null],\"\\u00e9\\ud83d\\ude00\":\"\\\"\\\\\\n\"}",
            "[[[]],{},\"\"]",
            " 1.5e+3 ");

    private JsonEntrances() {}

    static List<Entrance<?>> all() {
        List<String> schedules = schedules();
        List<String> states = states();
        List<String> both = Stream.of(ANY, schedules, states).flatMap(List::stream).toList();
        return List.of(
                Entrance.ofText("JSON", inputs(both), text -> Outcome.of(Json.parse(text), json -> assertThat(
                                Json.parse(json.toString()))
                        .isEqualTo(Validation.valid(json)))),
                Entrance.ofText(
                        "schedule JSON",
                        inputs(schedules),
                        text -> Outcome.of(ScheduleJson.parse(text, Documents.NAMES), SaneSchedule::checkJson)),
                Entrance.ofText(
                        "state JSON",
                        inputs(states),
                        text -> Outcome.of(StateJson.parse(text), JsonEntrances::check)));
    }

    private static Arbitrary<String> inputs(List<String> documents) {
        Arbitrary<String> tokens =
                Tokens.of(documents, "{", "}", "[", "]", ",", ":", "\"", " ", "{\"type\":", "\"a\":");
        Arbitrary<Edit> edit = Arbitraries.frequencyOf(
                Tuple.of(1, Edits.blind(documents, tokens, "[", "]", "{\"a\":", "}", "[", "", "\"", "\"")),
                Tuple.of(1, JsonEdits.of(documents, tokens, List.of())));
        return Edits.texts(documents, tokens, edit);
    }

    private static List<String> schedules() {
        return Samples.SCHEDULES.stream()
                .map(schedule -> ScheduleJson.print(schedule).get())
                .filter(json -> json.length() < 1_000)
                .toList();
    }

    private static List<String> states() {
        List<String> states = new ArrayList<>();
        for (Feedback rule : List.of(
                Plateau.torch().patience(1),
                Plateau.keras().cooldown(2).goal(Goal.MAX),
                Plateau.optax().every(3).missing(Missing.IGNORED),
                Greedy.greedy().patience(1),
                Greedy.greedy().window(4).resetAfter(2).missing(Missing.BAD))) {
            State state = rule.start();
            for (double metric : new double[] {1, 0.5, 0.6, 0.7, 0.8, -3, 1e300, 0.1}) {
                states.add(StateJson.print(state).get());
                state = state.report(metric);
            }
        }
        return states;
    }

    /// It is written as it was, and goes on.
    private static void check(State state) {
        assertThat(StateJson.print(state).flatMap(StateJson::parse)).isEqualTo(Validation.valid(state));
        State next = state;
        for (double metric : new double[] {0.5, 1e300, -1e300, Double.POSITIVE_INFINITY, 0.25}) {
            next = next.report(metric);
        }
        assertThat(next.scale()).isNotNaN();
    }
}
