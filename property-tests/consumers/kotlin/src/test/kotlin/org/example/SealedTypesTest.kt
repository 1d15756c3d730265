package org.example

import dev.lehr.feedback.Feedback
import dev.lehr.feedback.Greedy
import dev.lehr.feedback.Plateau
import dev.lehr.formula.Formula
import dev.lehr.formula.Interval
import dev.lehr.proof.Direction
import dev.lehr.proof.Where
import dev.lehr.property.law.Outcome
import dev.lehr.property.law.SchedulePropertiesFor
import dev.lehr.schedule.Clamped
import dev.lehr.schedule.Combined
import dev.lehr.schedule.Constant
import dev.lehr.schedule.Cosine
import dev.lehr.schedule.Edged
import dev.lehr.schedule.Exponential
import dev.lehr.schedule.ExponentialTo
import dev.lehr.schedule.Held
import dev.lehr.schedule.Interpolation
import dev.lehr.schedule.InverseTime
import dev.lehr.schedule.Lerp
import dev.lehr.schedule.Linear
import dev.lehr.schedule.Mapped
import dev.lehr.schedule.MultiStep
import dev.lehr.schedule.Overlay
import dev.lehr.schedule.Piecewise
import dev.lehr.schedule.Polynomial
import dev.lehr.schedule.PowerLaw
import dev.lehr.schedule.Profile
import dev.lehr.schedule.Profiled
import dev.lehr.schedule.Repeated
import dev.lehr.schedule.Reversed
import dev.lehr.schedule.Schedule
import dev.lehr.schedule.Schedule.constant
import dev.lehr.schedule.Schedule.cosine
import dev.lehr.schedule.Schedule.linear
import dev.lehr.schedule.Sequential
import dev.lehr.schedule.Shifted
import dev.lehr.schedule.StepDecay
import dev.lehr.schedule.StepFunction
import dev.lehr.schedule.Stretched
import dev.lehr.schedule.Taken
import dev.lehr.schedule.UniformNoise
import dev.lehr.schedule.WarmRestarts
import dev.lehr.schedule.Written
import dev.lehr.text.Json
import dev.lehr.text.ScheduleText
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** `when` over each sealed type, without an `else`: a case that is missing does not compile. */
class SealedTypesTest {
    /** How many shapes a schedule is made of. */
    private fun shapes(schedule: Schedule): Int = when (schedule) {
        is Constant, is Cosine, is Exponential, is ExponentialTo, is Interpolation, is InverseTime, is Linear,
        is MultiStep, is Piecewise, is Polynomial, is PowerLaw, is Profiled, is StepDecay, is StepFunction,
        is UniformNoise, is Written -> 1
        is Clamped -> shapes(schedule.schedule)
        is Edged -> shapes(schedule.schedule)
        is Held -> shapes(schedule.schedule)
        is Overlay -> shapes(schedule.schedule)
        is Repeated -> shapes(schedule.schedule)
        is Reversed -> shapes(schedule.schedule)
        is Shifted -> shapes(schedule.schedule)
        is Stretched -> shapes(schedule.schedule)
        is Taken -> shapes(schedule.schedule)
        is Mapped -> shapes(schedule.schedule) + shapes(schedule.through)
        is Combined -> shapes(schedule.left) + shapes(schedule.right)
        is Lerp -> shapes(schedule.from) + shapes(schedule.to) + shapes(schedule.by)
        is Sequential -> schedule.pieces.sumOf(::shapes)
        is WarmRestarts -> shapes(schedule.peaks) + shapes(schedule.floors)
    }

    @Test
    fun `a fold over schedules`() {
        val rate = linear(0.0, 0.1).over(10.0).then(cosine(0.1, 0.0).over(90.0).repeat(3)) * 2.0
        assertEquals(3, shapes(rate))
        assertEquals(1, shapes(Schedule.of { 1.0 }))
        assertEquals(2, shapes(linear(1.0, 0.0).over(5.0).lerp(constant(0.5), 0.5)) - 1)
    }

    private fun variables(formula: Formula): Set<String> = when (formula) {
        is Formula.Constant -> setOf()
        is Formula.Variable -> setOf(formula.name)
        is Formula.Apply -> formula.arguments.flatMap(::variables).toSet()
        is Formula.Reduce -> variables(formula.body)
        is Formula.Call -> variables(formula.argument)
    }

    @Test
    fun `a fold over formulas`() {
        val p = Formula.element("p")
        val g = Formula.element("g")
        assertEquals(setOf("p", "g", "lr"), variables(p - Formula.uniform("lr") * g / g.times(g).sum()))
    }

    private fun word(direction: Direction): String = when (direction) {
        Direction.CONSTANT -> "stays"
        Direction.RISING -> "rises"
        Direction.FALLING -> "falls"
        Direction.NEITHER -> "does both"
        Direction.UNKNOWN -> "who knows"
    }

    @Test
    fun `directions`() {
        val down = cosine(1.0, 0.0).over(10.0)
        assertEquals(
            listOf("stays", "falls", "does both", "who knows"),
            listOf(constant(1.0), down, down.mirror(), Schedule.of { it }).map { word(it.monotonicity()) },
        )
    }

    private fun step(where: Where): Double? = when (where) {
        is Where.At -> where.step
        is Where.Nowhere -> null
        is Where.Unknown -> null
    }

    @Test
    fun `answers to a question for a step`() {
        val down = linear(1.0, 0.0).over(10.0)
        assertEquals(6.0, step(down.firstStepWhere(Interval.below(0.5))))
        assertEquals(null, step(down.firstStepWhere(Interval.above(2.0))))
    }

    private fun verdict(outcome: Outcome): String = when (outcome) {
        is Outcome.Proved -> "proved"
        is Outcome.Held -> "held"
        is Outcome.Broken -> "broken: " + outcome.example
        is Outcome.Inapplicable -> "inapplicable: " + outcome.why
    }

    @Test
    fun `outcomes of a law`() {
        val report = SchedulePropertiesFor.of(linear(0.0, 1.0).over(2.0)).rising().falling().check()
        assertEquals(listOf("proved", "broken: at(0) = 0.0, at(1) = 0.5"), report.outcomes.takeLast(2).map(::verdict))
    }

    private fun name(profile: Profile): String = when (profile) {
        is Profile.Polynomial -> "(1 - p)^${profile.power}"
        is Profile.Cosine -> "cosine"
        is Profile.Exponential -> "exponential"
        is Profile.Tanh -> "tanh"
        is Profile.Rex -> "rex"
        is Profile.KDecay -> name(profile.profile) + " slowed"
    }

    private fun patience(rule: Feedback): Long = when (rule) {
        is Plateau -> rule.patience
        is Greedy -> 0
    }

    @Test
    fun `profiles and feedback`() {
        assertEquals("(1 - p)^1.0 slowed", name(Profile.sqrt()))
        assertEquals(3, patience(Plateau.torch().patience(3)))
    }

    private fun depth(json: Json): Int = when (json) {
        is Json.Obj -> 1 + (json.members.values.maxOfOrNull(::depth) ?: 0)
        is Json.Arr -> 1 + (json.elements.maxOfOrNull(::depth) ?: 0)
        is Json.Num, is Json.Str, is Json.Bool, is Json.Null -> 0
    }

    @Test
    fun json() {
        assertEquals(3, depth(Json.parse("""{"a": [1, {"b": null}]}""").get()))
    }

    @Test
    fun `a validation folds`() {
        fun say(text: String) =
            ScheduleText.parse(text).fold({ problems -> problems.mkString("; ") }, Schedule::toString)

        assertEquals("linear(0.0, 0.1).over(10)", say("linear(0, 0.1).over(10)"))
        assertTrue(say("linear(0.0, 0.1).over(-1)").contains("steps must be finite and >= 0 but was -1"))
    }
}
