package dev.lehr.checkpoint;

import java.io.Serial;

/// A pickle that cannot be read any further. It never leaves the package.
final class PickleException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    PickleException(String message) {
        super(message, null, false, false);
    }
}
