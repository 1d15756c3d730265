package dev.lehr.checkpoint;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The bytes of a pickle: operations and their arguments.
final class PickleBytes {
    private final ByteBuffer bytes;
    private int operation;

    PickleBytes(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Where the operation is that is being read.
    int place() {
        return operation;
    }

    int operation() {
        operation = bytes.position();
        return bytes.hasRemaining() ? bytes.get() & 0xff : -1;
    }

    int one() {
        return bytes.get() & 0xff;
    }

    int two() {
        return bytes.getShort() & 0xffff;
    }

    int four() {
        return bytes.getInt();
    }

    double real() {
        return Double.longBitsToDouble(Long.reverseBytes(bytes.getLong()));
    }

    /// A number of two's complement in so many bytes, little-endian.
    long whole(int length) throws PickleException {
        if (length > Long.BYTES) {
            throw new PickleException("a whole number has " + length + " bytes, but 8 are allowed");
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= (long) one() << 8 * i;
        }
        int unused = Long.SIZE - 8 * length;
        return length == 0 ? 0 : value << unused >> unused;
    }

    /// A text, whose length comes first.
    String text() throws PickleException {
        long length = four() & 0xffffffffL;
        if (length > bytes.remaining()) {
            throw new PickleException("a text has " + length + " bytes, but " + bytes.remaining() + " follow");
        }
        ByteBuffer text = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return decoded(text);
    }

    /// A name, which ends with a line feed.
    String line() throws PickleException {
        int begin = bytes.position();
        while (bytes.hasRemaining()) {
            if (bytes.get() == '\n') {
                return decoded(bytes.slice(begin, bytes.position() - 1 - begin));
            }
        }
        throw new BufferUnderflowException();
    }

    private static String decoded(ByteBuffer text) throws PickleException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw new PickleException("a text is not UTF-8");
        }
    }
}
