package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every back end computes the same bits, each in a JVM of its own: on the class path and on the module path, without
/// the module of vectors, with scalar code, and for each width of vectors. Each JVM says which one it has, from the
/// code that it generated.
class DigestTest {
    private static final String MAIN = "dev.lehr.kernel.Digest";
    private static final String NO_MODULE =
            "scalar (module jdk.incubator.vector is missing; start java with --add-modules jdk.incubator.vector)";

    @TempDir
    private Path folder;

    /// A way to start a JVM, and what it must say of itself.
    private record Start(boolean onModulePath, List<String> options, String expected) {
        static Start with(boolean onModulePath, int bits, String expected) {
            return new Start(
                    onModulePath,
                    List.of("--add-modules", "jdk.incubator.vector", "-Ddev.lehr.vector.bits=" + bits),
                    "module of vectors there; " + expected);
        }
    }

    private static List<Start> starts() {
        List<Start> starts = new ArrayList<>();
        starts.add(new Start(false, List.of(), "module of vectors missing; " + NO_MODULE + "; []"));
        starts.add(new Start(true, List.of(), "module of vectors missing; " + NO_MODULE + "; []"));
        starts.add(Start.with(false, 0, "scalar (asked for); []"));
        for (int bits : new int[] {64, 128, 256, 512}) {
            starts.add(Start.with(bits <= 128, bits, bits + "-bit vectors; [SPECIES_" + bits + "]"));
        }
        return starts;
    }

    @Test
    void everyBackEndComputesTheSameBits() throws IOException, InterruptedException, NoSuchAlgorithmException {
        String here = Digest.compute();
        assertThat(Integer.parseInt(here.substring(0, here.indexOf(' ')))).isGreaterThan(50_000);
        Set<String> backEnds = new LinkedHashSet<>();
        for (Start start : starts()) {
            List<String> output = run(start);
            assertThat(output).as("%s", start).hasSize(2);
            assertThat(output.getFirst())
                    .isEqualTo((start.onModulePath() ? "module path; " : "class path; ") + start.expected());
            assertThat(output.getLast()).as(output.getFirst()).isEqualTo(here);
            backEnds.add(output.getFirst());
        }
        assertThat(backEnds).hasSize(7);
    }

    /// What a JVM that is started so prints.
    private List<String> run(Start start) throws IOException, InterruptedException {
        String tests = folderOf(MAIN);
        String main = Stream.of(
                        "dev.lehr.kernel.UpdateKernel",
                        "dev.lehr.schedule.Schedule",
                        "io.vavr.collection.Vector",
                        "io.vavr.match.annotation.Patterns")
                .map(DigestTest::folderOf)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(start.options());
        command.addAll(
                start.onModulePath()
                        ? List.of(
                                "-p", main, "--patch-module", "dev.lehr.kernels=" + tests, "-m", "dev.lehr.kernels/" + MAIN)
                        : List.of("-cp", main + File.pathSeparator + tests, MAIN));
        command.add(folder.toString());
        Path errors = folder.resolve("errors");
        Process java = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        List<String> output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(java.waitFor()).as("%s %s", output, Files.readString(errors)).isZero();
        return output;
    }

    /// The folder or jar that a class comes from; of a class in a patched module, that of the patch.
    private static String folderOf(String type) {
        String name = type.replace('.', '/') + ".class";
        String url = ClassLoader.getSystemResource(name).toString();
        String path = url.substring(url.indexOf("file:"), url.length() - name.length()).replace("!/", "");
        return Path.of(URI.create(path)).toString();
    }
}
