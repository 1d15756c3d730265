package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lehr.text.Json;
import io.vavr.control.Validation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another process saves, and is killed at any moment or runs out of room.
class KilledSaveTest {
    private static final int KILLS = 15;

    @TempDir
    Path folder;

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                EndlessSaver.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// Where the classes are that the program needs, whether the tests run on the class path or in a module
    /// that they patch.
    private static String classPath() {
        return Stream.of(EndlessSaver.class, TensorWriter.class, Json.class, Validation.class)
                .map(KilledSaveTest::home)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".class";
        String url = Objects.requireNonNull(type.getResource("/" + name)).toString();
        String root = url.substring(0, url.length() - name.length());
        String file = root.startsWith("jar:") ? root.substring("jar:".length(), root.length() - "!/".length()) : root;
        return Path.of(URI.create(file)).toString();
    }

    /// The number that a whole file says, which every number in it is.
    private static int content(Path path) throws IOException {
        TensorFile file = TensorFile.open(path).get();
        int number = Integer.parseInt(file.metadata().get("number"));
        float[] read = new float[EndlessSaver.LENGTH];
        file.read("w", read);
        assertThat(read).isEqualTo(EndlessSaver.content(number));
        return number;
    }

    @Test
    void leavesTheOldOrTheNewFile() throws Exception {
        Path path = folder.resolve("t");
        Random random = new Random(23);
        List<Integer> found = new ArrayList<>();
        int torn = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process saver = new ProcessBuilder(java(path.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (InputStream saves = saver.getInputStream()) {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    assertThat(saves.read())
                            .as("a save before the process ends")
                            .isEqualTo('.');
                }
                TimeUnit.MICROSECONDS.sleep(random.nextInt(8_000));
            } finally {
                saver.destroyForcibly().waitFor();
            }
            found.add(content(path));
            torn += temporary();
        }
        assertThat(found).hasSize(KILLS).contains(1, 2);
        assertThat(torn).as("kills in the middle of a save").isPositive();
        TensorWriter.write(path, List.of(Tensor.of("w", EndlessSaver.content(5))), Map.of("number", "5"));
        assertThat(content(path)).isEqualTo(5);
    }

    private int temporary() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> !file.endsWith("t")).count();
        }
    }

    @Test
    void runsOutOfRoom() throws Exception {
        Path shell = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(shell), "no shell that limits the size of files");
        Path path = folder.resolve("t");
        TensorWriter.write(path, List.of(Tensor.of("w", EndlessSaver.content(7))), Map.of("number", "7"));
        List<String> command =
                new ArrayList<>(List.of(shell.toString(), "-c", "ulimit -f 2048 && exec \"$0\" \"$@\" 2>&1"));
        command.addAll(java(path.toString()));
        Process saver = new ProcessBuilder(command).start();
        String said = new String(saver.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(saver.waitFor()).isNotZero();
        assertThat(said).startsWith("Exception in thread \"main\" java.io.IOException");
        assertThat(content(path)).isEqualTo(7);
        assertThat(temporary()).isZero();
    }
}
