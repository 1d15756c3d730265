package dev.lehr.kernel;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.emit.FillEmitter;
import dev.lehr.kernel.program.Segments.Segment;
import dev.lehr.rule.Rules;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where vectors have all that is to be done, they do it.
class VectorCodeTest {
    private static final Formula.Variable T = Formula.uniform("t");
    private static final String DOUBLES = "jdk/incubator/vector/DoubleVector";
    private static final String LANE_BY_LANE = "dev/lehr/kernel/emit/LaneByLane";

    @TempDir
    private Path folder;

    @BeforeEach
    void vectors() {
        assumeTrue(BackEnd.hasModule(), "this run does without the module of vectors");
    }

    private Set<String> fill(Formula formula, int bits) {
        Path ofBits = folder.resolve(bits + " bits");
        return Dump.uses(ofBits, () -> FillEmitter.compile(List.of(new Segment(0, formula)), T, "a test", bits));
    }

    @Test
    void schedulesOfOperationsThatVectorsHave() {
        assertThat(fill(T.times(3).max(constant(5)), 256)).contains(DOUBLES).doesNotContain(LANE_BY_LANE);
    }

    @Test
    void schedulesOfOperationsThatAreDefinedByOthers() {
        assertThat(fill(T.cos().plus(1), 256)).contains(DOUBLES).doesNotContain(LANE_BY_LANE);
    }

    @Test
    void notSchedulesOfWhatVectorsDoNotHave() {
        assertThat(fill(T.floor().plus(1), 256)).doesNotContain(DOUBLES, LANE_BY_LANE);
        assertThat(fill(T.plus(1), 0)).as("without vectors").doesNotContain(DOUBLES);
    }

    @Test
    void elementsOfAParameter() {
        Set<String> uses = Dump.uses(folder, () -> UpdateKernel.compile(Rules.adamW(), Lane.F32, Target.vector(256)));
        assertThat(uses).contains("jdk/incubator/vector/FloatVector").doesNotContain(LANE_BY_LANE);
    }
}
