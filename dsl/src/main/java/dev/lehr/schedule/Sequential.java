package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Pieces one after the other, each on a clock of its own that starts at zero when the one before it ends.
///
/// At a boundary the new piece has already begun. Before step zero the first piece decides, beyond the end the last one.
/// Sequences within a sequence, and pieces of length zero, dissolve.
///
/// @param pieces at least two, all but the last of finite length
public record Sequential(List<Schedule> pieces) implements Schedule {
    public Sequential {
        pieces = List.copyOf(pieces);
        if (pieces.size() < 2) {
            throw Check.failure("pieces", "be at least 2", Integer.toString(pieces.size()));
        }
        for (Schedule piece : pieces.subList(0, pieces.size() - 1)) {
            if (piece.length() == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "only the last of a sequence may be without end, but this one never ends and something follows it "
                                + "(give it a length with take): " + piece);
            }
        }
    }

    /// The sequence of `pieces` in its normal form: flat, and without pieces of length zero; a single piece is itself.
    static Schedule of(List<Schedule> pieces) {
        if (pieces.isEmpty()) {
            throw Check.failure("pieces", "be at least 1", "0");
        }
        List<Schedule> flat = new ArrayList<>();
        for (Schedule piece : pieces) {
            if (piece instanceof Sequential(List<Schedule> inner)) {
                flat.addAll(inner);
            } else if (piece.length() > 0) {
                flat.add(piece);
            }
        }
        return switch (flat.size()) {
            case 0 -> pieces.getLast();
            case 1 -> flat.getFirst();
            default -> new Sequential(flat);
        };
    }

    @Override
    public Formula formula(Formula t) {
        List<Double> starts = starts();
        return Clock.pieces(t, starts, n -> {
            Schedule piece = pieces.get(n);
            if (n == 0) {
                return piece.formula(t);
            }
            double start = starts.get(n - 1);
            return Clock.arriving(t, start + piece.length(), piece, step -> step.minus(start));
        });
    }

    /// The sum of all lengths.
    @Override
    public double length() {
        return starts().getLast() + pieces.getLast().length();
    }

    /// The step at which each piece but the first begins.
    List<Double> starts() {
        List<Double> starts = new ArrayList<>();
        double start = 0;
        for (Schedule piece : pieces.subList(0, pieces.size() - 1)) {
            start += piece.length();
            starts.add(start);
        }
        return starts;
    }

    @Override
    public String toString() {
        return pieces.getFirst()
                + pieces.stream().skip(1).map(piece -> ".then(" + piece + ")").collect(Collectors.joining());
    }
}
