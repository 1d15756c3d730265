package dev.lehr.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run of mutation testing fails for the right reasons.
class VerdictTest {
    private static final Target LINT = new Target("dsl", "lint", List.of(), List.of());

    private static Mutant mutant(String method, boolean noticed) {
        return new Mutant("lint.Lint", method, 7, "negated conditional", noticed);
    }

    private static List<String> problems(Judgements judgements, List<Mutant> mutants) {
        Verdict verdict = new Verdict(judgements);
        verdict.add(LINT, mutants);
        return verdict.problems();
    }

    private static List<Mutant> mutants(int noticed, int survivors) {
        return Stream.concat(
                        IntStream.range(0, noticed).mapToObj(_ -> mutant("check", true)),
                        IntStream.range(0, survivors).mapToObj(_ -> mutant("check", false)))
                .toList();
    }

    @Test
    void noMutantsAreAFailure() {
        assertThat(problems(new Judgements(Map.of()), List.of()))
                .contains("lint: no mutants, so nothing was tested", "dsl: 0.0 % of the mutants were noticed, 85 % must be");
        assertThat(new Verdict(new Judgements(Map.of())).problems()).containsExactly("no package was looked at");
    }

    @Test
    void fiveOfSixMustBeNoticed() {
        Judgements all = new Judgements(Map.of("lint.Lint.check", 99));
        assertThat(problems(all, mutants(85, 15))).isEmpty();
        assertThat(problems(all, mutants(84, 16))).containsExactly("dsl: 84.0 % of the mutants were noticed, 85 % must be");
    }

    @Test
    void aSurvivorMustHaveBeenJudged() {
        assertThat(problems(new Judgements(Map.of("lint.Lint.check", 1)), mutants(99, 1))).isEmpty();
        assertThat(problems(new Judgements(Map.of("lint.Lint.check", 1)), mutants(99, 2)))
                .containsExactly(
                        "not judged: | `lint.Lint.check` | 2 |  |",
                        "    lint.Lint.check, line 7: negated conditional",
                        "    lint.Lint.check, line 7: negated conditional");
        assertThat(problems(new Judgements(Map.of("lint.Lint.other", 1)), mutants(99, 1))).hasSize(2);
    }

    @Test
    void aLambdaBelongsToTheMethodAroundIt() {
        assertThat(new Mutant("rule.Sgd$1", "lambda$of$3", 1, "", true).place()).isEqualTo("rule.Sgd.of");
        assertThat(new Mutant("rule.Sgd", "lambda$static$3", 1, "", true).place()).isEqualTo("rule.Sgd.<clinit>");
    }

    @Test
    void readsPages(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), """
                | place | survivors | why |
                |---|---|---|
                | `lint.Lint.check` | 2 | the same on both sides |
                | `lint.Lint.end` | 1 |  |
                | `lint.Lint.jumps` | 1 | NOT JUDGED: a gap that is too large could hide here |
                """);
        assertThat(Judgements.read(page).most()).containsExactly(Map.entry("lint.Lint.check", 2));
    }

    @Test
    void readsReports(@TempDir Path folder) throws IOException {
        Path report = Files.writeString(folder.resolve("mutations.csv"), """
                Greedy.java,dev.lehr.feedback.Greedy$Watch,org.pitest.mutators.MathMutator,<init>,152,SURVIVED,none
                Lint.java,dev.lehr.lint.Lint,org.pitest.mutators.MathMutator,check,7,TIMED_OUT,one(int, int)
                """);
        assertThat(Mutant.read(report))
                .containsExactly(
                        new Mutant("feedback.Greedy$Watch", "<init>", 152, "MathMutator", false),
                        new Mutant("lint.Lint", "check", 7, "MathMutator", true));
    }
}
