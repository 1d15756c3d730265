package dev.lehr.schedule;

import static dev.lehr.schedule.Families.warmRestarts;
import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.exponentialTo;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The last argument that is still accepted, and the next one, which is not.
class AcceptedLimitsTest {
    @Test
    void cyclesAreFromOneToTwoToTheFiftyThird() {
        WarmRestarts restarts = warmRestarts(1, 0).first(10);
        assertThat(restarts.cycles(1).length()).isEqualTo(10);
        assertThat(restarts.cycles(1L << 53).length()).isEqualTo(10 * 0x1p53);
        refuses(() -> restarts.cycles(0), "cycles must be a whole number >= 1 or infinite but was 0");
        refuses(
                () -> restarts.cycles((1L << 53) + 2),
                "cycles must be a whole number >= 1 or infinite but was 9.007199254740994E15");
    }

    @Test
    void theLastFloorOfTheLastCycleIsFinite() {
        WarmRestarts growing = warmRestarts(constant(1), exponential(1, 1e200)).first(10);
        assertThat(growing.cycles(2).at(20)).isEqualTo(1e200);
        refuses(() -> growing.cycles(3), "last floor must be finite but was Infinity");
    }

    @Test
    void aWeightIsFromZeroToOne() {
        Schedule line = linear(0, 1).over(4);
        assertThat(line.lerp(constant(3), 0).at(2)).isEqualTo(0.5);
        refuses(() -> line.lerp(constant(3), Math.nextDown(0.0)), "by must be between 0 and 1 but was -4.9E-324");
        refuses(
                () -> line.lerp(constant(3), Math.nextUp(1.0)),
                "by must be between 0 and 1 but was 1.0000000000000002");
    }

    @Test
    void tanhNeedsAWayToGo() {
        refuses(() -> Profile.tanh(1, 1), "lower must be < upper, 1.0, but was 1");
        refuses(
                () -> Profile.tanh(40, 41),
                "lower must be where tanh is not yet what it is at upper, 41.0, but was 40");
    }

    @Test
    void aPartOfAWholeTurnIsNone() {
        Schedule line = linear(0, 1).over(4);
        assertThat(new Repeated(line, 1).length()).isEqualTo(4);
        refuses(() -> new Repeated(line, 0), "times must be a whole number >= 1 or infinite but was 0");
        refuses(() -> new Repeated(line, 1.5), "times must be a whole number >= 1 or infinite but was 1.5");
    }

    @Test
    void whatDecaysByAFactorKeepsItsSign() {
        assertThat(exponentialTo(-4, -1).over(2).at(1)).isEqualTo(-2);
        refuses(() -> exponentialTo(4, -1).over(2), "to must not be zero and have the sign of from, 4.0, but was -1");
        refuses(() -> exponentialTo(-4, 1).over(2), "to must not be zero and have the sign of from, -4.0, but was 1");
        refuses(() -> exponentialTo(4, 0).over(2), "to must not be zero and have the sign of from, 4.0, but was 0");
        refuses(() -> exponentialTo(-4, 0).over(2), "to must not be zero and have the sign of from, -4.0, but was 0");
    }

    @Test
    void onlyWhatHasALengthCanGoOn() {
        Schedule point = linear(1, 2).over(0);
        assertThat(point.before(Edge.HOLD).beyond(Edge.HOLD).at(3)).isEqualTo(2);
        for (Edge edge : new Edge[] {Edge.REPEAT, Edge.MIRROR, Edge.EXTRAPOLATE}) {
            refuses(() -> point.before(edge), "length of a schedule that goes on must be > 0 but was 0");
            refuses(() -> point.beyond(edge), "length of a schedule that goes on must be > 0 but was 0");
        }
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }

    /// Kernels ask both sides of every choice, so a step that is allowed has to come through unchanged.
    @Test
    void anEdgeThatIsAnErrorLetsItsOwnStepsThrough() {
        Schedule line = linear(1, 5).over(4);
        assertThat(allowed(line.beyond(Edge.ERROR), 4)).isEqualTo(4);
        assertThat(allowed(line.beyond(Edge.ERROR), -2.5)).isEqualTo(-2.5);
        assertThat(allowed(line.before(Edge.ERROR), 0)).isEqualTo(0);
        assertThat(allowed(line.before(Edge.ERROR), 7.5)).isEqualTo(7.5);
        assertThatThrownBy(() -> allowed(line.beyond(Edge.ERROR), 4.5)).hasMessage("step must be <= 4 but was 4.5");
        assertThatThrownBy(() -> allowed(line.before(Edge.ERROR), -1)).hasMessage("step must be >= 0 but was -1");
    }

    private static double allowed(Schedule schedule, double step) {
        return Listing.of(List.of(schedule.formula(Written.STEP))).entries().stream()
                .map(Listing.Entry::formula)
                .filter(Formula.Call.class::isInstance)
                .map(Formula.Call.class::cast)
                .mapToDouble(call -> call.function().applyAsDouble(step))
                .findFirst()
                .orElseThrow();
    }
}
