package org.example

import dev.lehr.formula.Formula
import dev.lehr.formula.Interval
import dev.lehr.schedule.Profile
import dev.lehr.schedule.Schedule
import dev.lehr.schedule.Schedule.constant
import dev.lehr.schedule.Schedule.cosine
import dev.lehr.schedule.Schedule.exponential
import dev.lehr.schedule.Schedule.linear
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** A number on the left of an operator is the one thing that Java's methods cannot give; Kotlin's extensions can. */
private operator fun Double.times(schedule: Schedule): Schedule = schedule * this

/** The operators of schedules, formulas and intervals, each seen to be the method that it stands for. */
class OperatorsTest {
    private val up = linear(0.0, 1.0).over(100.0)
    private val down = cosine(1.0, 0.25).over(50.0)

    @Test
    fun `schedules and schedules`() {
        assertEquals(up.plus(down), up + down)
        assertEquals(up.minus(down), up - down)
        assertEquals(up.times(down), up * down)
        assertEquals(up.div(down), up / down)
        assertEquals(up.unaryMinus(), -up)
        assertEquals(0.1 + down.at(10.0), (up + down)[10])
    }

    @Test
    fun `schedules and numbers`() {
        assertEquals(up.plus(0.5), up + 0.5)
        assertEquals(up.minus(0.5), up - 0.5)
        assertEquals(up.times(2.0), up * 2.0)
        assertEquals(up.div(2.0), up / 2.0)
        assertEquals(up * 2.0, 2.0 * up)
    }

    @Test
    fun `the usual precedence`() {
        assertEquals("linear(0.0, 1.0).over(100).times(2.0).plus(cosine(1.0, 0.25).over(50))", "${up * 2.0 + down}")
        assertEquals(up.plus(down.times(2.0)), up + down * 2.0)
        assertEquals(up.plus(down).times(2.0), (up + down) * 2.0)
    }

    @Test
    fun `an assignment makes a new value`() {
        var rate: Schedule = up
        rate *= 2.0
        rate += down
        rate -= 0.5
        assertEquals(up * 2.0 + down - 0.5, rate)
        assertEquals(0.1, up[10])
    }

    @Test
    fun `indexing and calling`() {
        assertEquals(0.5, up[50])
        assertEquals(0.5, up[50L])
        assertEquals(up.at(50.5), up(50.5))
        assertEquals(listOf(0.0, 0.01, 0.02), (0L..2L).map(up::get))
    }

    @Test
    fun `a schedule is a function of the step`() {
        val rate: (Double) -> Double = up::at
        assertEquals(0.25, rate(25.0))
        val own = Schedule.of { step -> 0.1 / (1.0 + step) }
        assertEquals(0.05, own[1])
        assertEquals(0.1, (own * 2.0)[1])
    }

    @Test
    fun `in an interval`() {
        assertTrue(0.5 in up.bounds())
        assertFalse(1.5 in up.bounds())
        assertTrue(1.5 !in Interval(0.0, 1.0))
    }

    @Test
    fun `formulas`() {
        val t = Formula.uniform("t")
        assertEquals(t.times(t).minus(1.0).div(t).plus(t.unaryMinus()), (t * t - 1.0) / t + -t)
        assertEquals(Formula.constant(2.5), Formula.constant(5.0) / Formula.constant(2.0))
    }

    @Test
    fun `curves are functions of their length`() {
        val curves = listOf(linear(1.0, 0.0), cosine(1.0, 0.0), Profile.sqrt().between(1.0, 0.0))
        assertTrue(curves.map { it.over(10.0) }.all { it[10] == 0.0 })
        val factors = listOf(constant(3.0), exponential(2.0, 0.5))
        assertEquals(constant(3.0) * exponential(2.0, 0.5), factors.reduce(Schedule::times))
    }

    @Test
    fun `the lines of the README`() {
        val lr = linear(0.0, 0.01).over(1_000.0).then(cosine(0.01, 0.002).over(29_000.0)) * 2.0 + 1e-5
        assertEquals(0.01001, lr[500])
        assertTrue(lr(500.5) > lr[500] && lr(500.5) < lr[501])
    }
}
