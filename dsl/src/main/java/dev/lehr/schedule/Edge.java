package dev.lehr.schedule;

/// What a schedule is before step zero, or beyond its end. See [Schedule#before(Edge)] and [Schedule#beyond(Edge)].
public enum Edge {
    /// What the schedule itself says there. Most hold; a [Repeated] goes on, an [Exponential] grows before step zero.
    UNCHANGED,
    /// The value at the edge.
    HOLD,
    /// No value: asking for it is an [IllegalArgumentException].
    ERROR,
    /// The schedule over and over. At its end the next turn has already begun.
    REPEAT,
    /// The schedule there and back, over and over.
    MIRROR,
    /// On the straight line through the value at the edge and the value one step inside (or at the other end, if that
    /// is nearer).
    EXTRAPOLATE
}
