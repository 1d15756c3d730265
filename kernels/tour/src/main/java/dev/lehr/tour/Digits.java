package dev.lehr.tour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Handwritten digits: pictures of 8 x 8 pixels, and what they show.
///
/// The data is "Optical Recognition of Handwritten Digits" by Alpaydin and Kaynak, UCI Machine Learning Repository, CC
/// BY 4.0.
///
/// @param pixels [#PIXELS] numbers from 0 to 1 for each picture, one picture after the other
/// @param labels the digit that each picture shows
@SuppressWarnings("ArrayRecordComponent") // never compared
record Digits(float[] pixels, int[] labels) {
    /// Pixels of a picture.
    static final int PIXELS = 64;

    /// Different labels.
    static final int CLASSES = 10;

    /// What to learn from, and what to be examined with.
    record Split(Digits train, Digits test) {}

    /// All 1,797 pictures.
    static Digits load() {
        try (InputStream file = Digits.class.getResourceAsStream("digits.csv")) {
            if (file == null) {
                throw new IllegalStateException("digits.csv is not on the class path");
            }
            return parse(new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param lines 64 pixels from 0 to 16 and a label each, with commas between
    private static Digits parse(List<String> lines) {
        float[] pixels = new float[lines.size() * PIXELS];
        int[] labels = new int[lines.size()];
        for (int row = 0; row < labels.length; row++) {
            String[] numbers = lines.get(row).split(",", -1);
            for (int i = 0; i < PIXELS; i++) {
                pixels[row * PIXELS + i] = Integer.parseInt(numbers[i]) / 16f;
            }
            labels[row] = Integer.parseInt(numbers[PIXELS]);
        }
        return new Digits(pixels, labels);
    }

    int size() {
        return labels.length;
    }

    /// The pictures in a random order, `count` of them to train and the others to test.
    Split split(int count, Random random) {
        List<Integer> order = shuffled(random);
        return new Split(select(order.subList(0, count)), select(order.subList(count, size())));
    }

    /// All pictures in a random order, `size` at a time; the last batch may be smaller.
    List<Digits> batches(int size, Random random) {
        List<Integer> order = shuffled(random);
        List<Digits> batches = new ArrayList<>();
        for (int start = 0; start < order.size(); start += size) {
            batches.add(select(order.subList(start, Math.min(start + size, order.size()))));
        }
        return batches;
    }

    private List<Integer> shuffled(Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size()).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private Digits select(List<Integer> rows) {
        float[] some = new float[rows.size() * PIXELS];
        int[] theirs = new int[rows.size()];
        for (int i = 0; i < theirs.length; i++) {
            System.arraycopy(pixels, rows.get(i) * PIXELS, some, i * PIXELS, PIXELS);
            theirs[i] = labels[rows.get(i)];
        }
        return new Digits(some, theirs);
    }
}
