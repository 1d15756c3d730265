package dev.lehr.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Equations;
import dev.lehr.schedule.Span;
import dev.lehr.schedule.Written;
import dev.lehr.text.PolicyText;
import dev.lehr.text.Problem;
import dev.lehr.text.RecipeText;
import dev.lehr.text.ScheduleText;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The good documents are good, and many: what is edited is nearly right.
class DocumentsTest {
    private static void good(List<String> documents, Function<String, Validation<Seq<Problem>, ?>> parse) {
        assertThat(documents)
                .hasSizeGreaterThan(50)
                .allSatisfy(text -> assertThat(parse.apply(text).swap().toJavaList()).isEmpty());
    }

    @Test
    void schedules() {
        good(Documents.schedules(), text -> ScheduleText.parse(text, Documents.NAMES));
    }

    @Test
    void policies() {
        good(Documents.policies(), text -> PolicyText.parse(text, Documents.NAMES));
    }

    @Test
    void recipes() {
        good(Documents.recipes(), text -> RecipeText.parse(text, Documents.NAMES));
    }

    @Test
    void formulasAndSpans() {
        assertThat(Documents.formulas())
                .hasSizeGreaterThan(50)
                .allSatisfy(text -> assertThat(Equations.parse(text, Map.of("t", Written.STEP))).isNotNull());
        assertThat(Documents.spans()).allSatisfy(text -> assertThat(Span.parse(text)).isNotNull());
    }
}
