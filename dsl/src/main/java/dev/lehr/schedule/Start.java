package dev.lehr.schedule;

import dev.lehr.check.Check;

/// Where a warm-up starts. Made by [Schedule#from(double)].
///
/// @param value the value at step zero; finite
public record Start(double value) {
    public Start {
        Check.finite("from", value);
    }
}
