package dev.lehr.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.fuzz.Outcome.Accepted;
import dev.lehr.fuzz.Outcome.Refused;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/// Defects that are put into an entrance are found, and shown by their smallest input.
class FuzzTest {
    private static final Arbitrary<String> INPUTS = Arbitraries.strings().withCharRange('a', 'f').ofMaxLength(20);

    private static final Outcome REFUSED = new Refused(List.of("it has no b"));

    private static Tally run(Entrance.Taker<String> taker) {
        return Fuzz.run(Entrance.ofText("test", INPUTS, taker), 1, 500);
    }

    /// Accepts a text with `b`, refuses one without, and takes a text with `f` in another way.
    private static Tally run(Entrance.Taker<String> taker, Outcome.Proof proof) {
        Outcome accepted = new Accepted(proof);
        return run(text -> text.contains("f") ? taker.take(text) : text.contains("b") ? accepted : REFUSED);
    }

    @Test
    void nothingIsWrong() {
        Tally tally = run(_ -> REFUSED, () -> {});
        assertThat(tally.inputs()).isEqualTo(500);
        assertThat(tally.accepted()).isBetween(50, 450);
        assertThat(tally.refused()).isEqualTo(500 - tally.accepted());
        assertThat(tally.slowest()).isPositive();
        assertThat(tally.largest()).isPositive();
    }

    @Test
    void anException() {
        assertThatThrownBy(() -> run(text -> Outcome.of(() -> List.of(text).get(1), _ -> {}), () -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("IndexOutOfBoundsException")
                .hasMessageEndingWith("smallest input: \"f\"");
    }

    @Test
    void anExceptionThatIsDocumented() {
        Tally tally = run(text -> Outcome.of(() -> Integer.valueOf(text), _ -> {}), () -> {});
        assertThat(tally.refused()).isPositive();
    }

    @Test
    void noEndOfTheStack() {
        assertThatThrownBy(() -> run(FuzzTest::deeper, () -> {}))
                .hasMessageContaining("StackOverflowError")
                .hasMessageEndingWith("smallest input: \"f\"");
    }

    private static Outcome deeper(String text) {
        Outcome outcome = deeper(text);
        return outcome.equals(REFUSED) ? REFUSED : outcome;
    }

    @Test
    void tooMuchMemory() {
        assertThatThrownBy(() -> run(text -> new byte[40 << 20].length > 0 ? REFUSED : REFUSED, () -> {}))
                .hasMessageContaining("bytes, but 33558432 are allowed")
                .hasMessageEndingWith("smallest input: \"f\"");
    }

    /// Once only, so that the search for a smaller input does not take as long.
    @Test
    void tooMuchTime() {
        AtomicBoolean busy = new AtomicBoolean(true);
        assertThatThrownBy(() -> run(_ -> slow(busy.getAndSet(false)), () -> {}))
                .hasMessageContaining("ms of processor time, but 2000 are allowed");
    }

    private static Outcome slow(boolean busy) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + 2_001_000_000L;
        while (busy && threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
        return REFUSED;
    }

    @Test
    void aRefusalWithoutGoodWords() {
        refusing(List.of(), "without saying why");
        refusing(List.of(" "), "without saying why");
        refusing(List.of("x".repeat(2_001)), "2001 characters of a problem, but 2000 are allowed");
        refusing(Collections.nCopies(102, "no"), "102 problems, but 101 are allowed");
    }

    private static void refusing(List<String> problems, String message) {
        assertThatThrownBy(() -> run(_ -> new Refused(problems), () -> {})).hasMessageContaining(message);
    }

    @Test
    void somethingWithoutSense() {
        assertThatThrownBy(() -> run(_ -> REFUSED, () -> assertThat(1).isEqualTo(2)))
                .hasMessageContaining("AssertionFailedError")
                .hasMessageEndingWith("smallest input: \"b\"");
    }

    @Test
    void inputsThatAreNotFair() {
        assertThatThrownBy(() -> run(_ -> REFUSED)).hasMessageContaining("accepted 0 of 500 inputs");
        assertThatThrownBy(() -> run(_ -> new Accepted(() -> {}))).hasMessageContaining("accepted 500 of 500 inputs");
    }
}
