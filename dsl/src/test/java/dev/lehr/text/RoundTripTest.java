package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.NamedFunction;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `parse(print(s)).equals(s)`, for text and for JSON, over schedules at random.
class RoundTripTest {
    private static final int CASES = 2_500;
    private static final Locale DEFAULT = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG-u-nu-arab", "tr-TR"})
    void parseOfPrintIsTheSame(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        RandomSchedules schedules = new RandomSchedules(20250916);
        int unwritten = 0;
        for (int i = 0; i < CASES; i++) {
            Schedule schedule = schedules.next(i % 5);
            Validation<Seq<Problem>, String> json = ScheduleJson.print(schedule);
            assertThat(json.isValid()).as("%s", json).isTrue();
            assertThat(ScheduleJson.parse(json.get(), RandomSchedules.NAMES)).isEqualTo(Validation.valid(schedule));
            Validation<Seq<Problem>, String> text = ScheduleText.print(schedule);
            if (text.isValid()) {
                assertThat(ScheduleText.parse(text.get(), RandomSchedules.NAMES))
                        .isEqualTo(Validation.valid(schedule));
            } else {
                assertThat(text.getError().mkString()).startsWith("$: cannot be written: ");
                unwritten++;
            }
        }
        assertThat(unwritten).as("records that no factory builds").isLessThan(CASES / 50);
        assertThat(schedules.counts.keySet()).containsExactlyInAnyOrderElementsOf(RandomSchedules.SHAPES);
        assertThat(schedules.counts.values()).allMatch(count -> count >= 20);
    }

    /// Every record that the sealed interface permits has words in the table and a form in JSON.
    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("permitted")
    void everyPermittedRecordIsWritten(Class<?> shape) {
        RandomSchedules schedules = new RandomSchedules(7);
        List<Schedule> some = Stream.generate(() -> schedules.next(2))
                .limit(20_000)
                .filter(shape::isInstance)
                .limit(5)
                .toList();
        assertThat(some).as("%s is generated", shape).hasSize(5);
        assertThat(some.stream().filter(schedule -> ScheduleText.print(schedule).isValid()))
                .as("%s has words in ScheduleWords: %s", shape, ScheduleText.print(some.getFirst()))
                .isNotEmpty();
    }

    static Stream<Class<?>> permitted() {
        return Stream.of(Schedule.class.getPermittedSubclasses())
                .map(permitted -> permitted.isRecord() ? permitted : NamedFunction.class);
    }

    @Test
    void whatIsParsedIsEvaluatedAlike() {
        RandomSchedules schedules = new RandomSchedules(1);
        for (int i = 0; i < 500; i++) {
            Schedule schedule = schedules.next(3);
            Schedule back = ScheduleJson.parse(ScheduleJson.print(schedule).get(), RandomSchedules.NAMES)
                    .get();
            assertThat(back).hasSameHashCodeAs(schedule).hasToString(schedule.toString());
        }
    }
}
