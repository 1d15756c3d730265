package dev.lehr.property.golden;

import java.util.List;
import java.util.stream.Stream;

/// What came out for a class of cases.
///
/// @param label the class
/// @param cases how many cases there were
/// @param exact how many had the same bits in every number
/// @param within how many were not exact, but within tolerance in every number
/// @param numbers how many numbers were compared
/// @param inexact how many numbers had other bits
/// @param worst the largest relative difference
/// @param failures the first difference of each case that is neither
public record Verdict(
        String label,
        int cases,
        int exact,
        int within,
        long numbers,
        long inexact,
        double worst,
        List<String> failures) {
    public Verdict {
        failures = List.copyOf(failures);
    }

    /// Whether every case had the same bits.
    public boolean isExact() {
        return exact == cases;
    }

    /// Both together, under the label of this one.
    public Verdict plus(Verdict other) {
        return new Verdict(
                label,
                cases + other.cases,
                exact + other.exact,
                within + other.within,
                numbers + other.numbers,
                inexact + other.inexact,
                Math.max(worst, other.worst),
                Stream.concat(failures.stream(), other.failures.stream()).toList());
    }
}
