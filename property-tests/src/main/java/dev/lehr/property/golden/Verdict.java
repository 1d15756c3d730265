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
/// @param drift the largest relative distance of a recorded recursion from what it means
/// @param failures the first difference of each case that is neither
/// @param remarks what else there is to say about cases, such as a deliberate difference
public record Verdict(
        Label label,
        int cases,
        int exact,
        int within,
        long numbers,
        long inexact,
        double worst,
        double drift,
        List<String> failures,
        List<String> remarks) {
    public Verdict {
        failures = List.copyOf(failures);
        remarks = List.copyOf(remarks);
    }

    /// No case.
    static Verdict none(Label label) {
        return new Verdict(label, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of());
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
                Math.max(drift, other.drift),
                both(failures, other.failures),
                both(remarks, other.remarks));
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
