package dev.lehr.algebra;

/// One place in which two schedules are built differently.
///
/// @param path where: `pieces[1].to`; empty for the whole
/// @param from what is there in the first schedule; empty if there is nothing
/// @param to what is there in the second one; empty if there is nothing
public record Change(String path, String from, String to) {
    /// `pieces[1].to: 0.002 -> 0.001`.
    @Override
    public String toString() {
        String place = path.isEmpty() ? "the whole" : path;
        if (from.isEmpty()) {
            return place + ": added " + to;
        }
        return place + ": " + (to.isEmpty() ? "removed " + from : from + " -> " + to);
    }
}
