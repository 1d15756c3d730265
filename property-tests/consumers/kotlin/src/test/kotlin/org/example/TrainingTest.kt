package org.example

import dev.lehr.feedback.Plateau
import dev.lehr.formula.Lane
import dev.lehr.kernel.UpdateKernel
import dev.lehr.optim.Optimizer
import dev.lehr.optim.Parameter
import dev.lehr.recipe.Policy
import dev.lehr.recipe.Policy.adamW
import dev.lehr.recipe.Policy.sgd
import dev.lehr.recipe.Recipe.all
import dev.lehr.recipe.Recipe.named
import dev.lehr.recipe.Recipe.recipe
import dev.lehr.rule.Range
import dev.lehr.rule.UpdateRule
import dev.lehr.schedule.Schedule.cosine
import dev.lehr.schedule.Schedule.linear
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** Recipes and optimizers on Kotlin's arrays. */
class TrainingTest {
    private val weight = floatArrayOf(3f, -2f, 1f)
    private val bias = floatArrayOf(0.5f)
    private val weightGradient = FloatArray(3)
    private val biasGradient = FloatArray(1)
    private val parameters =
        listOf(Parameter.of("fc.weight", weight, weightGradient), Parameter.of("fc.bias", bias, biasGradient))

    /** The sum of squares, and its gradient. */
    private fun loss(): Double {
        weight.indices.forEach { weightGradient[it] = 2 * weight[it] }
        biasGradient[0] = 2 * bias[0]
        return (weight + bias).sumOf { it.toDouble() * it }
    }

    @Test
    fun `a recipe with groups trains`() {
        val rate = linear(0.0, 0.02).over(20.0).then(cosine(0.02, 0.0).over(480.0))
        val recipe = recipe()
            .group("weight", named(""".*\.weight"""), sgd().nesterov().rate(rate).momentum(0.9).weightDecay(5e-4))
            .otherwise("rest", sgd().rate(rate * 2.0).momentum(linear(0.5, 0.9).over(100.0)))
        val optimizer = Optimizer.of(recipe, parameters)
        assertEquals(setOf("weight", "rest"), optimizer.hyperParameters().keys)
        val first = optimizer.step(::loss)
        repeat(499) { optimizer.step(::loss) }
        assertEquals(14.25, first)
        assertTrue(loss() < 1e-6 * first) { "the loss is ${loss()}" }
        assertEquals(500, optimizer.steps())
        assertEquals(rate[500], optimizer.hyperParameters().getValue("weight").getValue("lr"))
    }

    @Test
    fun `metrics scale the rate`() {
        val policy = adamW().rate(0.1).feedback(Plateau.torch().patience(0).factor(0.5))
        val optimizer = Optimizer.of(all(policy), parameters)
        optimizer.report(1.0)
        optimizer.report(2.0)
        assertEquals(0.05, optimizer.hyperParameters().getValue("all").getValue("lr"))
    }

    @Test
    fun `hyper-parameters by name`() {
        val policy = adamW().rate(1e-3).with("weight_decay", linear(0.1, 0.0).over(10.0))
        assertEquals(listOf(1e-3, 0.05), listOf("lr", "weight_decay").map(policy.at(5.0)::get))
        val wrong = assertThrows<IllegalArgumentException> { adamW().with("learning_rate", 0.1) }
        assertTrue(wrong.message.orEmpty().contains("learning_rate")) { wrong.message }
    }

    @Test
    fun `a rule of one's own`() {
        val signed = UpdateRule.define("SignSGD", "Bernstein et al., 2018") { d ->
            val lr = d.hyper("lr", 0.25, Range.NON_NEGATIVE)
            d.update(d.parameter(), d.parameter() - lr * d.gradient().sign())
        }
        loss()
        Optimizer.of(all(Policy.of(signed)), parameters).step()
        assertEquals(listOf(2.75f, -1.75f, 0.75f), weight.toList())
        assertTrue(UpdateKernel.compile(signed, Lane.F32).report().toString().startsWith("SignSGD float32: "))
    }

    @Test
    fun `hooks are lambdas`() {
        val optimizer = Optimizer.of(all(sgd().rate(0.1)), parameters)
        val seen = mutableListOf<Long>()
        optimizer.afterStep { seen += it.steps() }
        repeat(3) { optimizer.step() }
        assertEquals(listOf(1L, 2L, 3L), seen)
    }

    @Test
    fun `a parameter that nobody selects`() {
        val wrong = assertThrows<IllegalArgumentException> {
            Optimizer.of(recipe().group("weight", named(""".*\.weight"""), sgd()), parameters)
        }
        assertEquals("parameter fc.bias belongs to no group", wrong.message)
        assertEquals(listOf(3f, -2f, 1f), weight.toList())
    }
}
