package org.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lehr.property.law.LawTests;
import dev.lehr.schedule.Schedule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything is on the class path, and Java was started without the module of vectors.
class FitTest {
    @Test
    void finds() {
        double[] line = new Fit().to(new double[] {0, 1, 2, 3}, new double[] {-1, 1, 3, 5});
        assertArrayEquals(new double[] {2, -1}, line, 1e-3);
    }

    @Test
    void saysThatThereAreNoVectorsAndWhy() {
        String why = "module jdk.incubator.vector is missing; start java with --add-modules jdk.incubator.vector";
        String report = new Fit().report();
        assertTrue(report.contains("AdamW float64: scalar (" + why + "), 1 lane, "), report);
    }

    static Stream<Class<?>> lehr() {
        return Stream.of(Schedule.class, dev.lehr.kernel.UpdateKernel.class, LawTests.class);
    }

    @ParameterizedTest
    @MethodSource("lehr")
    void comesInJarsOnTheClassPath(Class<?> type) {
        assertFalse(type.getModule().isNamed());
        assertTrue(type.getProtectionDomain().getCodeSource().getLocation().getPath().endsWith(".jar"));
    }

    @Test
    void jqwikIsNotNeeded() {
        assertEquals(
                0,
                Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                        .filter(path -> path.contains("jqwik-engine"))
                        .count());
    }
}
