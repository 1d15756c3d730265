package dev.lehr.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.kernel.Target;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each way to change settings changes one of them.
class SettingsTest {
    private static final Settings SETTINGS = new Settings(3, Target.scalar(), NonFinite.SKIP);

    @Test
    void oneSettingChangesAndTheOthersStay() {
        Target narrow = new Target(64, "");
        assertThat(SETTINGS.withThreads(1)).isEqualTo(new Settings(1, Target.scalar(), NonFinite.SKIP));
        assertThat(SETTINGS.withTarget(narrow)).isEqualTo(new Settings(3, narrow, NonFinite.SKIP));
        assertThat(SETTINGS.withNonFinite(NonFinite.FAIL))
                .isEqualTo(new Settings(3, Target.scalar(), NonFinite.FAIL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTINGS.withThreads(0))
                .withMessage("threads must be >= 1 but was 0");
    }

    @Test
    void kernelsAreCompiledForTheTarget() {
        Optimizer optimizer = Optimizer.of(
                Recipe.all(Policy.sgd()), List.of(Parameter.of("w", new float[1], new float[1])), SETTINGS);
        assertThat(optimizer.reports()).singleElement().matches(report -> report.target().isScalar());
    }
}
