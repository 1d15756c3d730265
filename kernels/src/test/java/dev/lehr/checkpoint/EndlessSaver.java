package dev.lehr.checkpoint;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A program that saves the same two contents in turn until it is killed.
final class EndlessSaver {
    /// Enough for a save to take some milliseconds.
    static final int LENGTH = 700_000;

    private EndlessSaver() {}

    static float[] content(int number) {
        float[] content = new float[LENGTH];
        Arrays.fill(content, number);
        return content;
    }

    public static void main(String[] arguments) throws Exception {
        Path path = Path.of(arguments[0]);
        for (int number = 1; ; number = 3 - number) {
            TensorWriter.write(path, List.of(Tensor.of("w", content(number))), Map.of("number", "" + number));
            System.out.write('.');
            System.out.flush();
        }
    }
}
