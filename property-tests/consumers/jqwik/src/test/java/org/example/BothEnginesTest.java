package org.example;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lehr.formula.Lane;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.property.Schedules;
import dev.lehr.property.law.GeneratedSchedules;
import dev.lehr.property.law.LawTests;
import dev.lehr.property.law.Suite;
import dev.lehr.rule.Rules;
import dev.lehr.schedule.Schedule;
import org.junit.jupiter.api.Test;

/// Tests of JUnit Jupiter beside those of jqwik, in one run; on the class path, with vectors.
class BothEnginesTest implements LawTests {
    @Override
    public Suite suite() {
        return GeneratedSchedules.of(Schedules.any(), schedule -> schedule.sameAs(schedule.schedule())).tries(10);
    }

    @Test
    void comesInJarsOnTheClassPath() {
        assertFalse(LawTests.class.getModule().isNamed());
        assertTrue(Schedule.class.getProtectionDomain().getCodeSource().getLocation().getPath().endsWith(".jar"));
    }

    @Test
    void hasVectors() {
        assertTrue(UpdateKernel.compile(Rules.adamW(), Lane.F32).report().toString().contains("-bit vectors, "));
    }
}
