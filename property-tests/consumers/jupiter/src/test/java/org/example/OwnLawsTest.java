package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lehr.feedback.Plateau;
import dev.lehr.formula.Formula;
import dev.lehr.property.law.FoldPropertiesFor;
import dev.lehr.property.law.SchedulePropertiesFor;
import dev.lehr.property.law.UpdateRulePropertiesFor;
import dev.lehr.rule.Range;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Schedule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Methods that give back the tests of a suite, for a schedule, a rule and a fold of one's own.
class OwnLawsTest {
    private static final UpdateRule SIGNED = UpdateRule.define("SignSGD", "Bernstein et al., 2018", d -> {
        Formula lr = d.hyper("lr", 1e-4, Range.NON_NEGATIVE);
        d.update(d.parameter(), d.parameter().minus(lr.times(d.gradient().sign())));
    });

    @TestFactory
    Stream<DynamicTest> schedule() {
        Schedule rate = Schedule.of(step -> 0.1 / (1 + Math.max(step, 0)));
        return SchedulePropertiesFor.of(rate).falling().nonNegative().tests();
    }

    @TestFactory
    Stream<DynamicTest> rule() {
        return UpdateRulePropertiesFor.of(SIGNED).staysWhenZero("lr").staysWithoutGradient().odd().tests();
    }

    @TestFactory
    Stream<DynamicTest> fold() {
        return FoldPropertiesFor.of(Plateau.torch()).within(0, 1).tests();
    }

    @Test
    void aSuiteHasATestForEachLaw() {
        assertEquals(
                SchedulePropertiesFor.of(Fit.RATE).laws().size() + 1,
                SchedulePropertiesFor.of(Fit.RATE).finite().tests().count());
    }

    @Test
    void aBrokenLawIsAFailure() {
        AssertionError broken = assertThrows(
                AssertionError.class, () -> SchedulePropertiesFor.of(Fit.RATE).falling().verify());
        assertTrue(broken.getMessage().contains("never rises: at(0) = 0.0, at(1) = 0.005"), broken.getMessage());
    }
}
