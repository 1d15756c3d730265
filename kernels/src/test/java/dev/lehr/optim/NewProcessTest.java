package dev.lehr.optim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.checkpoint.TensorFile;
import dev.lehr.recipe.Policy;
import dev.lehr.rule.Rules;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one process saves, another goes on with.
class NewProcessTest {
    @TempDir
    private Path folder;

    /// 1000 steps are 400, a save, a load in a new process, and 600.
    @Test
    void everyRuleGoesOnWithTheSameBits() throws IOException, InterruptedException {
        Map<Path, String> wanted = new LinkedHashMap<>();
        List<Policy> policies = ResumeRun.policies();
        for (int i = 0; i < policies.size(); i++) {
            ResumeRun run = new ResumeRun();
            Optimizer optimizer = run.begin(policies.get(i));
            run.train(optimizer, 0, ResumeRun.SAVED);
            Path file = folder.resolve(i + ".safetensors");
            optimizer.save(file);
            run.train(optimizer, ResumeRun.SAVED, ResumeRun.STEPS);
            wanted.put(file, run.result(optimizer));
        }
        assertThat(wanted).hasSize(Rules.all().size()).hasSizeGreaterThanOrEqualTo(40);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules", "jdk.incubator.vector",
                        "-cp", path(), ResumeRun.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(child.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
        for (Map.Entry<Path, String> run : wanted.entrySet()) {
            assertThat(Files.readString(Path.of(run.getKey() + ".result")))
                    .as(TensorFile.open(run.getKey()).get().metadata().get("lehr.recipe"))
                    .isEqualTo(run.getValue());
        }
    }

    /// The class path, and whatever is on the module path of this process.
    private static String path() {
        String modules = System.getProperty("jdk.module.path", "");
        String tests = Path.of(ResumeRun.class.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
        return String.join(File.pathSeparator, tests, System.getProperty("java.class.path"), modules);
    }
}
