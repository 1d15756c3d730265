package dev.lehr.plot;

import dev.lehr.formula.Interval;
import java.util.List;

/// The axis of the values: where it begins and ends, and what is written beside it.
///
/// @param low where it begins, on the scale on which it is drawn
/// @param high where it ends
/// @param list the numbers along it, at their places on that scale
record ValueAxis(double low, double high, List<Ticks.Tick> list) {

    /// An axis on which equal distances are equal differences.
    ///
    /// @param rows how many numbers have room
    static ValueAxis linear(Interval range, int rows) {
        Ticks ticks = Ticks.around(range.low(), range.high(), rows);
        return new ValueAxis(ticks.low(), ticks.high(), ticks.list());
    }

    /// The length of the longest label.
    int widest() {
        return list.stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
    }
}
