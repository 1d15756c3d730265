package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lehr.kernel.UpdateKernel;
import dev.lehr.property.law.LawTests;
import dev.lehr.property.law.Suite;
import dev.lehr.schedule.Schedule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Everything of Lehr is a named module, in the tests and in a program of its own.
class ModulePathTest implements LawTests {
    @Override
    public Suite suite() {
        return Rates.suite(Schedule.cosine(0.1, 0.0).over(100).warmup(10));
    }

    @Test
    void testsRunOnTheModulePath() {
        assertEquals(
                List.of("org.example.laws", "dev.lehr.dsl", "dev.lehr.kernels", "dev.lehr.properties"),
                Stream.of(ModulePathTest.class, Schedule.class, UpdateKernel.class, LawTests.class)
                        .map(type -> type.getModule().getName())
                        .toList());
        assertTrue(Schedule.class.getProtectionDomain().getCodeSource().getLocation().getPath().endsWith(".jar"));
    }

    @Test
    void aProgramWithVectors() throws IOException, InterruptedException {
        String output = run("--add-modules", "jdk.incubator.vector");
        assertTrue(output.contains("-bit vectors, "), output);
        assertFalse(output.contains("BROKEN"), output);
    }

    @Test
    void aProgramWithoutVectors() throws IOException, InterruptedException {
        String output = run();
        assertTrue(output.contains("SGD float32: scalar (module jdk.incubator.vector is missing; "), output);
        assertFalse(output.contains("BROKEN"), output);
    }

    /// What `java -p ... -m org.example.laws/org.example.Rates` prints; nothing is on the class path.
    private static String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-p", System.getProperty("jdk.module.path")));
        command.addAll(List.of("-m", "org.example.laws/org.example.Rates"));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor(), output);
        assertTrue(output.contains("module org.example.laws"), output);
        assertTrue(output.contains("module dev.lehr.properties"), output);
        return output;
    }
}
