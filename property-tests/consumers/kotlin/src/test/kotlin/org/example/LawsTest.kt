package org.example

import dev.lehr.feedback.Plateau
import dev.lehr.property.Monotone
import dev.lehr.property.Schedules
import dev.lehr.property.Within
import dev.lehr.property.law.FoldPropertiesFor
import dev.lehr.property.law.GeneratedSchedules
import dev.lehr.property.law.LawTests
import dev.lehr.property.law.SchedulePropertiesFor
import dev.lehr.property.law.Suite
import dev.lehr.property.law.UpdateRulePropertiesFor
import dev.lehr.rule.Rules
import dev.lehr.schedule.Schedule
import dev.lehr.schedule.Schedule.cosine
import net.jqwik.api.ForAll
import net.jqwik.api.Property
import net.jqwik.api.constraints.DoubleRange
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows

/** The law suites of Lehr's own types, under JUnit Jupiter. */
class CosineLawsTest : LawTests {
    override fun suite(): Suite = SchedulePropertiesFor.of(cosine(0.1, 0.0).over(100.0)).falling().endsAt(100.0, 0.0)
}

class LawsTest {
    @TestFactory
    fun `an update rule`() = UpdateRulePropertiesFor.of(Rules.sgd()).staysWhenZero("lr").tests()

    @TestFactory
    fun `a feedback rule`() = FoldPropertiesFor.of(Plateau.torch()).within(0.0, 1.0).tests()

    @Test
    fun `a function of one's own that breaks its claim`() {
        val wave = Schedule.of { step -> if (step == 7.0) 2.0 else 1.0 }
        val broken = assertThrows<AssertionError> { SchedulePropertiesFor.of(wave).neverAbove(1.0).verify() }
        assertTrue(broken.message.orEmpty().contains("at(7) = 2.0")) { broken.message }
    }

    @Test
    fun `generated schedules`() {
        GeneratedSchedules.of(Schedules.any()) { it.sameAs(it.schedule) }.tries(5).verify()
    }
}

/** jqwik's generators, found by themselves. */
class GeneratedTest {
    @Property(tries = 30, seed = "1")
    fun `scaling and back`(@ForAll schedule: Schedule, @ForAll @DoubleRange(min = 0.0, max = 100.0) step: Double) {
        assertEquals(schedule(step), (schedule * 2.0 / 2.0)(step))
    }

    @Property(tries = 30, seed = "1")
    fun `what falls never rises`(@ForAll @Monotone(Monotone.Way.FALLING) schedule: Schedule) {
        assertTrue((0L..50L).zipWithNext().all { (now, next) -> schedule[next] <= schedule[now] }) { "$schedule" }
    }

    @Property(tries = 30, seed = "1")
    fun `what is within stays there`(@ForAll @Within(low = 0.0, high = 1.0) schedule: Schedule) {
        assertTrue((0L..50L).all { schedule[it] in 0.0..1.0 }) { "$schedule" }
    }
}
