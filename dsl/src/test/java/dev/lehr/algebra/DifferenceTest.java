package dev.lehr.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.schedule.Schedule;
import dev.lehr.text.ScheduleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where two schedules differ, line by line.
class DifferenceTest {
    private static Schedule read(String line) {
        return ScheduleText.parse(line).get();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30, 60         | 10, 30, 60     | milestones[0]: added 10
            30, 60         | 30, 45, 60     | milestones[1]: added 45
            30, 60         | 30, 60, 90     | milestones[2]: added 90
            10, 30, 60     | 30, 60         | milestones[0]: removed 10
            30, 45, 60     | 30, 60         | milestones[1]: removed 45
            30, 60, 90     | 30, 60         | milestones[2]: removed 90
            30, 30         | 30             | milestones[1]: removed 30
            30             | 30, 30         | milestones[1]: added 30
            30, 30, 60     | 30, 60         | milestones[1]: removed 30
            1, 2, 3, 4     | 1, 2.5, 3, 4   | milestones[1]: 2 -> 2.5
            1, 2, 3, 4     | 1, 2, 3, 5     | milestones[3]: 4 -> 5
            1, 5, 9        | 2, 5, 9        | milestones[0]: 1 -> 2
            1, 2           | 3, 4, 5        | milestones[0]: 1 -> 3, milestones[1]: 2 -> 4, milestones[2]: added 5
            1, 2, 3        | 4, 5           | milestones[0]: 1 -> 4, milestones[1]: 2 -> 5, milestones[2]: removed 3
            """)
    void ofLists(String before, String after, String changes) {
        Schedule a = read("multiStep(1).at(" + before + ")");
        Schedule b = read("multiStep(1).at(" + after + ")");
        assertThat(Algebra.diff(a, b)).hasToString(changes.replace(", milestones", "\nmilestones"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            line           | line.take(4)   | the whole: added take(steps 4) around it
            short.take(4)  | line           | the whole: removed take(steps 4) around it, schedule.steps: 8 -> 9
            line           | short.take(4)  | the whole: added take(steps 4) around it, schedule.steps: 9 -> 8
            line.then(line)| line.then(short.shift(1)) | pieces[1]: added shift(by 1) around it, pieces[1].schedule.steps: 9 -> 8
            formula("t*t") | formula("t+t") | body: t * t -> t + t
            line           | constant(3)    | the whole: linear(1.0, 0.0).over(9) -> constant(3.0)
            curve(rex(), 1, 0).over(9) | curve(sqrt(), 1, 0).over(9) | profile: rex() -> sqrt()
            """)
    void ofParts(String before, String after, String changes) {
        assertThat(Algebra.diff(named(before), named(after))).hasToString(changes.replaceAll(", (schedule|pieces)", "\n$1"));
    }

    private static Schedule named(String line) {
        return read(line.replace("line", "linear(1, 0).over(9)").replace("short", "linear(1, 0).over(8)"));
    }

    @Test
    void itsStepsAreWholeAndNotTooMany() {
        Difference difference = Algebra.diff(read("constant(1)"), read("constant(2)"));
        assertThat(difference.values(3e8, 3e8 + 1).differing()).isEqualTo(2);
        assertThat(difference.values(-3e8, -3e8).differing()).isEqualTo(1);
        double exact = 0x1p53 - 1;
        assertThat(difference.values(exact, exact).first()).hasValue(exact);
        refuses(() -> difference.values(0x1p53, 0x1p53), "first must be a whole number but was 9.007199254740992E15");
        refuses(() -> difference.values(-0x1p53, 0), "first must be a whole number but was -9.007199254740992E15");
        refuses(() -> difference.values(0, 0x1p53), "last must be a whole number but was 9.007199254740992E15");
        refuses(() -> difference.values(-5e7, 6e7), "last - first must be between 0 and 10^8 but was 110000000");
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
