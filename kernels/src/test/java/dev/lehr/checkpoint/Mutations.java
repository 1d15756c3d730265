package dev.lehr.checkpoint;

import java.util.Arrays;
import java.util.Random;

/// Damages bytes as bad disks, broken transfers and people do; the same for the same seed.
final class Mutations {
    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /// A copy of the bytes that is damaged in one to four ways. It may by chance be what it was.
    byte[] of(byte[] bytes) {
        byte[] mutant = bytes.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutant = mutant.length == 0 ? mutant : once(mutant);
        }
        return mutant;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(16));
        return switch (random.nextInt(6)) {
            case 0 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
            case 1 -> with(bytes, at, (byte) random.nextInt());
            case 2 -> with(bytes, at, new byte[] {0, -1, 0x7f, (byte) 0x80}[random.nextInt(4)]);
            case 3 -> Arrays.copyOf(bytes, at);
            case 4 -> without(bytes, at, length);
            default -> repeated(bytes, at, length);
        };
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        byte[] less = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, less, at, less.length - at);
        return less;
    }

    private static byte[] repeated(byte[] bytes, int at, int length) {
        byte[] more = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, at, more, at + length, bytes.length - at);
        return more;
    }
}
