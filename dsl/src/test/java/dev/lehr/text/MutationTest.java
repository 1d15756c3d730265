package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Texts that are almost right: reading them never throws, and what is read can be written and read again.
class MutationTest {
    private static final int MUTATIONS = 100_000;
    private static final String[] SCRAPS = {
        "(",
        ")",
        ",",
        ".",
        "+",
        "-",
        "*",
        "/",
        "\"",
        "\\",
        " ",
        "\n",
        "0",
        "1",
        "9",
        "_",
        "e",
        "1e999",
        "-0.0",
        "x",
        "st",
        "ep",
        "NaN",
        "Infinity",
        "[",
        "]",
        "{",
        "}",
        ":",
        "null",
        "true",
        "\"type\":",
        "\u0000",
        "\ud800",
        "é",
        "constant(1)",
        ".then(",
        ".repeat(",
        ".warmup(",
        ".at("
    };

    private final Random random = new Random(20250916);

    @Test
    void texts() {
        Function<String, Validation<Seq<Problem>, ?>> again = text -> ScheduleText.parse(text, RandomSchedules.NAMES)
                .flatMap(ScheduleText::print)
                .flatMap(printed -> ScheduleText.parse(printed, RandomSchedules.NAMES));
        List<String> texts = new ArrayList<>();
        RandomSchedules schedules = new RandomSchedules(99);
        while (texts.size() < 500) {
            ScheduleText.print(schedules.next(2))
                    .filter(text -> text.length() < 400)
                    .forEach(text -> text.forEach(texts::add));
        }
        check(MUTATIONS, texts, text -> ScheduleText.parse(text, RandomSchedules.NAMES), again);
    }

    @Test
    void jsons() {
        Function<String, Validation<Seq<Problem>, ?>> again = text -> ScheduleJson.parse(text, RandomSchedules.NAMES)
                .flatMap(ScheduleJson::print)
                .flatMap(printed -> ScheduleJson.parse(printed, RandomSchedules.NAMES));
        List<String> texts = new ArrayList<>();
        RandomSchedules schedules = new RandomSchedules(99);
        while (texts.size() < 500) {
            ScheduleJson.print(schedules.next(2))
                    .filter(text -> text.length() < 600)
                    .forEach(text -> text.forEach(texts::add));
        }
        check(MUTATIONS, texts, text -> ScheduleJson.parse(text, RandomSchedules.NAMES), again);
    }

    @Test
    void recipes() {
        List<String> texts = List.of(
                """
                recipe()
                        .group("bias", named(".*\\\\.bias").butNot("a|b"),
                                sgd().rate(linear(0.0, 0.1).over(10)).momentum(0.9).nesterov())
                        .otherwise("rest", adamW().eps(1e-7).amsgrad())\
                """,
                "all(adam(TORCH_1).rate(cosine(1, 0).over(100)))",
                "recipe().group(\"a\", named(\"[a-z]+\"), adagrad().with(\"lr_decay\", 0.5))");
        check(
                MUTATIONS / 4,
                texts,
                RecipeText::parse,
                text -> RecipeText.parse(text).flatMap(RecipeText::print).flatMap(RecipeText::parse));
    }

    private void check(
            int mutations,
            List<String> texts,
            Function<String, Validation<Seq<Problem>, ?>> parse,
            Function<String, Validation<Seq<Problem>, ?>> again) {
        int valid = 0;
        for (int i = 0; i < mutations; i++) {
            String text = mutated(texts.get(random.nextInt(texts.size())));
            Validation<Seq<Problem>, ?> parsed = parse.apply(text);
            if (parsed.isValid()) {
                valid++;
                Validation<Seq<Problem>, ?> back = again.apply(text);
                boolean unwritten =
                        back.isInvalid() && back.getError().head().message().startsWith("cannot be written: ");
                assertThat(unwritten || back.equals(parsed))
                        .as("%s: %s", text, back)
                        .isTrue();
            } else {
                assertThat(parsed.getError()).as(text).isNotEmpty();
                parsed.getError().forEach(problem -> checkPlace(text, problem));
            }
        }
        assertThat(valid).isBetween(mutations / 100, mutations - mutations / 100);
    }

    private static void checkPlace(String text, Problem problem) {
        if (problem.where() instanceof Place.Position(int line, int column)) {
            String[] lines = text.split("\n", -1);
            assertThat(line).as(text).isBetween(1, lines.length);
            assertThat(column).as(text).isBetween(1, lines[line - 1].length() + 1);
        }
    }

    private String mutated(String text) {
        StringBuilder mutated = new StringBuilder(text);
        for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), at + random.nextInt(1, 12));
            switch (random.nextInt(5)) {
                case 0 -> mutated.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
                case 1 -> mutated.delete(at, end);
                case 2 ->
                    mutated.replace(at, Math.min(mutated.length(), at + 1), SCRAPS[random.nextInt(SCRAPS.length)]);
                case 3 -> mutated.insert(random.nextInt(mutated.length() + 1), mutated.substring(at, end));
                default -> mutated.insert(at, (char) random.nextInt(32, 127));
            }
        }
        return mutated.toString();
    }
}
