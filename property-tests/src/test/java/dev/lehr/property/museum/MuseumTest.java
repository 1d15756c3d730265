package dev.lehr.property.museum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lehr.property.law.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The law suite finds defects that real libraries have or had, with a small example of each; and what is right passes.
///
/// `-Dlehr.museum=write` writes the page anew.
class MuseumTest {
    private static final Path PAGE = Path.of("docs", "museum.md");

    private static final List<Exhibit> EXHIBITS = Stream.of(
                    StepExhibits.all(), CosineExhibits.all(), MemoryExhibits.all(), KernelExhibits.all())
            .flatMap(List::stream)
            .toList();

    @TestFactory
    Stream<DynamicTest> theLawFindsTheDefect() {
        return EXHIBITS.stream()
                .map(exhibit -> dynamicTest(exhibit.toString(), () -> assertThat(exhibit.outcome())
                        .isInstanceOf(Outcome.Broken.class)));
    }

    @TestFactory
    Stream<DynamicTest> theLawLeavesTheCureAlone() {
        return EXHIBITS.stream()
                .map(exhibit -> dynamicTest(exhibit.toString(), () -> assertThat(exhibit.cured())
                        .isInstanceOfAny(Outcome.Proved.class, Outcome.Held.class)));
    }

    @Test
    void thePageShowsEveryExhibit() throws IOException {
        assertThat(EXHIBITS).hasSizeGreaterThanOrEqualTo(30);
        String page = page();
        if (System.getProperty("lehr.museum", "").equals("write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/museum.md; write it anew with -Dlehr.museum=write")
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # A museum of defects

                Each of these was found in a library that people train with; some have been mended since. The tests rebuild
                it, and hold it to the laws that everybody can hold his own schedules, folds, rules and kernels to
                (`dev.lehr.property.law`). The law names the defect; the example is the smallest that it found. What is
                right passes the same law: the tests ask that, too.

                What is rebuilt is the arithmetic, from the source or from a report; the original does not run here. Where it
                divides by zero, Python throws and the rebuilt one is infinite or not a number.

                This page is written by the test that checks it: `MuseumTest`, with `-Dlehr.museum=write`.

                | | Defect | Where | Broken law | Smallest example |
                |---|---|---|---|---|
                """);
        int number = 0;
        for (Exhibit exhibit : EXHIBITS) {
            Outcome outcome = exhibit.outcome();
            String example = outcome instanceof Outcome.Broken(String _, String text) ? text : "";
            page.append("| %d | %s | %s | %s | `%s` |\n".formatted(
                    ++number, exhibit.defect(), exhibit.where(), outcome.law(), example.replace("|", "\\|")));
        }
        return page.toString();
    }
}
