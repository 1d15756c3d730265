package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Lane;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.property.law.Suite;
import dev.lehr.rule.Rules;
import dev.lehr.schedule.Schedule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// This run of the tests has the back end and the path that its build wanted; `mvn -Pbackends verify` has all of
/// them, one after the other.
class BackEndTest {
    @Test
    void kernelsAreWhatThisRunWants() {
        String expected =
                switch (Targets.WANTED) {
                    case "no-module" -> "scalar .module jdk.incubator.vector is missing; ";
                    case "0" -> "scalar .asked for., 1 lane, ";
                    case "preferred" -> "[1-9]\\d+-bit vectors, ";
                    default -> Targets.WANTED + "-bit vectors, " + Integer.parseInt(Targets.WANTED) / 32 + " lanes, ";
                };
        assertThat(UpdateKernel.compile(Rules.adamW(), Lane.F32).report().toString())
                .matches("AdamW float32: " + expected + ".*");
        assertThat(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent())
                .isEqualTo(!Targets.WANTED.equals("no-module"));
    }

    @Test
    void lehrIsOnThePathThatThisRunWants() {
        boolean modules = System.getProperty("lehr.path", "modules").equals("modules");
        assertThat(Stream.of(Schedule.class, UpdateKernel.class, Suite.class, BackEndTest.class))
                .allMatch(type -> type.getModule().isNamed() == modules);
    }
}
