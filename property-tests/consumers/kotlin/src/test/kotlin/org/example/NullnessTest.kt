package org.example

import java.nio.file.Path
import java.util.stream.Stream
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir

/** A null where Lehr takes or gives none does not compile; neither does a `when` that has forgotten a case. */
class NullnessTest {
    @TempDir lateinit var folder: Path

    @TestFactory
    fun `wrong snippets do not compile, right ones do`(): Stream<DynamicTest> {
        val snippets = (WRONG + RIGHT).mapValues { IMPORTS + it.value.text }
        val complaints = Compiler(folder).errors(snippets).groupBy { it.snippet }
        val wrong = WRONG.map { (name, snippet) ->
            dynamicTest(name) { assertEquals(listOf(snippet.complaint(name)), complaints[name].orEmpty()) }
        }
        val right = RIGHT.keys.map { name -> dynamicTest(name) { assertEquals(null, complaints[name]) } }
        val all = dynamicTest("nothing else is complained about") { assertEquals(WRONG.keys, complaints.keys) }
        return (wrong + right + all).stream()
    }

    /** A snippet, and what the compiler says of the line that ends with `// here`. */
    private class Snippet(val text: String, val message: String = "") {
        fun complaint(name: String) =
            Complaint(name, 1 + (IMPORTS + text).lines().indexOfFirst { it.endsWith("// here") }, message)
    }

    private companion object {
        val IMPORTS = """
            import dev.lehr.formula.*
            import dev.lehr.optim.*
            import dev.lehr.property.law.*
            import dev.lehr.recipe.*
            import dev.lehr.rule.*
            import dev.lehr.schedule.*
            import dev.lehr.schedule.Schedule.*
            import dev.lehr.text.*
        """.trimIndent() + "\n"

        val RIGHT = mapOf(
            "noNull" to Snippet("val rate: Schedule = constant(0.1).take(5.0).then(constant(0.2))"),
            "nullableResult" to Snippet("val definition: Formula? = Op.ADD.definition()"),
            "asked" to Snippet("fun selects(group: Group) = group.selector()?.selects(\"fc.bias\") ?: true"),
            "allCases" to Snippet(
                """
                fun word(outcome: Outcome) = when (outcome) {
                    is Outcome.Proved, is Outcome.Held -> "yes"
                    is Outcome.Broken -> "no"
                    is Outcome.Inapplicable -> "-"
                }
                """.trimIndent(),
            ),
        )

        val WRONG = mapOf(
            "nullArgument" to Snippet(
                "val rate: Schedule = constant(0.1).take(5.0)\n    .then(null) // here",
                "Null cannot be a value of a non-null type 'Schedule'.",
            ),
            "nullableArgument" to Snippet(
                "val next: Schedule? = null\nval rate: Schedule = constant(0.1).take(5.0).then(next) // here",
                "Argument type mismatch: actual type is 'Schedule?', but 'Schedule' was expected.",
            ),
            "nullOperand" to Snippet(
                "val next: Schedule? = null\nval rate = next * 2.0 // here",
                "Operator call is prohibited on a nullable receiver of type 'Schedule?'. " +
                    "Use '?.'-qualified call instead.",
            ),
            "nullIndex" to Snippet(
                "val value: Double = constant(1.0)[null] // here",
                "Null cannot be a value of a non-null type 'Long'.",
            ),
            "nullText" to Snippet(
                "val read = ScheduleText.parse(null) // here",
                "Null cannot be a value of a non-null type 'String'.",
            ),
            "nullableResult2" to Snippet(
                "val definition: Formula = Op.ADD.definition() // here",
                "Initializer type mismatch: expected 'Formula', actual 'Formula?'.",
            ),
            "nullableReceiver" to Snippet(
                "fun selects(group: Group) = group.selector().selects(\"fc.bias\") // here",
                "Only safe (?.) or non-null asserted (!!.) calls are allowed on a nullable receiver of type " +
                    "'Selector?'.",
            ),
            "listOfNullables" to Snippet(
                "val optimizer = Optimizer.of(Recipe.all(Policy.sgd()), listOf<Parameter?>(null)) // here",
                "Argument type mismatch: actual type is 'List<Parameter?>', " +
                    "but '(Mutable)List<Parameter>' was expected.",
            ),
            "nullOfALambda" to Snippet(
                "val suite = SchedulePropertiesFor.of(constant(1.0)).claim(\"own law\") { _, _ -> null } // here",
                "Null cannot be a value of a non-null type 'Outcome'.",
            ),
            "nullInADefinition" to Snippet(
                "val rule = UpdateRule.define(\"own\", \"nobody\") { d -> d.update(d.parameter(), null) } // here",
                "Null cannot be a value of a non-null type 'Formula'.",
            ),
            "nullableOverride" to Snippet(
                "class Own : LawTests {\n    override fun suite(): Suite? = null // here\n}",
                "Return type of 'fun suite(): Suite?' is not a subtype of the return type of the overridden member " +
                    "'fun suite(): Suite' defined in 'dev.lehr.property.law.LawTests'.",
            ),
            "nullArray" to Snippet(
                "fun parameter(value: FloatArray?) = Parameter.of(\"fc.bias\", value, FloatArray(1)) // here",
                "Argument type mismatch: actual type is 'FloatArray?', but 'FloatArray' was expected.",
            ),
            "forgottenCase" to Snippet(
                """
                fun word(outcome: Outcome) =
                    when (outcome) { // here
                        is Outcome.Proved, is Outcome.Held -> "yes"
                        is Outcome.Broken -> "no"
                    }
                """.trimIndent(),
                "'when' expression must be exhaustive. Add the 'is Inapplicable' branch or an 'else' branch.",
            ),
            "sealedFromOutside" to Snippet(
                "abstract class Own : Schedule // here",
                "Extending Java sealed classes is prohibited.",
            ),
        )
    }
}
