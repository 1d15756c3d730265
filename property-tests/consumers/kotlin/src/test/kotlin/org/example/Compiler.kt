package org.example

import java.nio.file.Path
import kotlin.io.path.writeText
import org.jetbrains.kotlin.cli.common.arguments.K2JVMCompilerArguments
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSeverity
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSourceLocation
import org.jetbrains.kotlin.cli.common.messages.MessageCollector
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.jetbrains.kotlin.config.Services

/** What the compiler says about a line of a snippet, counted from 1. */
data class Complaint(val snippet: String, val line: Int, val message: String)

/** Compiles snippets as a consumer of Lehr would, with Lehr's jars on the class path and no options of its own. */
class Compiler(private val folder: Path) {
    /** The errors in all snippets, which have names; they are compiled at once, because the compiler takes its time. */
    fun errors(snippets: Map<String, String>): List<Complaint> {
        snippets.forEach { (name, text) -> folder.resolve("$name.kt").writeText("package snippet.$name\n$text\n") }
        val errors = Errors()
        val arguments = K2JVMCompilerArguments().apply {
            freeArgs = snippets.keys.map { folder.resolve("$it.kt").toString() }
            destination = folder.resolve("classes").toString()
            classpath = System.getProperty("java.class.path")
            jdkHome = System.getProperty("java.home")
            jvmTarget = "25"
            noStdlib = true
            noReflect = true
        }
        K2JVMCompiler().exec(errors, Services.EMPTY, arguments)
        return errors.seen
    }

    private class Errors : MessageCollector {
        val seen = mutableListOf<Complaint>()

        override fun clear() = seen.clear()

        override fun hasErrors() = seen.isNotEmpty()

        override fun report(
            severity: CompilerMessageSeverity,
            message: String,
            location: CompilerMessageSourceLocation?,
        ) {
            if (severity.isError) {
                val snippet = location?.path?.substringAfterLast('/')?.removeSuffix(".kt") ?: ""
                seen += Complaint(snippet, (location?.line ?: 0) - 1, message)
            }
        }
    }
}
