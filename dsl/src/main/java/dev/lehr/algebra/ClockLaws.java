package dev.lehr.algebra;

import dev.lehr.schedule.Cosine;
import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Edged;
import dev.lehr.schedule.ExponentialTo;
import dev.lehr.schedule.Held;
import dev.lehr.schedule.Linear;
import dev.lehr.schedule.Mapped;
import dev.lehr.schedule.MultiStep;
import dev.lehr.schedule.Overlay;
import dev.lehr.schedule.Piecewise;
import dev.lehr.schedule.Polynomial;
import dev.lehr.schedule.Profiled;
import dev.lehr.schedule.Repeated;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Shifted;
import dev.lehr.schedule.Stretched;
import dev.lehr.schedule.Taken;
import dev.lehr.schedule.Written;
import org.jspecify.annotations.Nullable;

/// Laws of clocks. Each gives null where it has nothing to say.
final class ClockLaws {
    private static final Written IDENTITY = new Written(Written.STEP);

    private ClockLaws() {}

    /// `t - 0` is `t`, but `t - -0` makes a negative zero positive.
    static @Nullable Schedule shiftZero(Schedule s) {
        return s instanceof Shifted(Schedule x, double by) && Double.compare(by, 0.0) == 0 ? x : null;
    }

    static @Nullable Schedule stretchOne(Schedule s) {
        return s instanceof Stretched(Schedule x, double factor) && factor == 1 ? x : null;
    }

    static @Nullable Schedule repeatOnce(Schedule s) {
        return s instanceof Repeated(Schedule x, double times) && times == 1 ? x : null;
    }

    /// A negative remainder plus the period is rounded, unless both are whole.
    static @Nullable Schedule repeatForever(Schedule s) {
        return s instanceof Repeated(Repeated(Schedule x, double n), double times)
                        && times == Double.POSITIVE_INFINITY
                        && isWhole(x.length())
                        && isWhole(n * x.length())
                ? new Repeated(x, times)
                : null;
    }

    static @Nullable Schedule takeTwice(Schedule s) {
        return s instanceof Taken(Taken(Schedule x, double a), double b) && Double.compare(b, a) <= 0
                ? new Taken(x, b)
                : null;
    }

    static @Nullable Schedule takeAll(Schedule s) {
        if (!(s instanceof Taken(Schedule x, double steps)) || Double.compare(steps, x.length()) != 0) {
            return null;
        }
        return holdsAtBothEnds(x) || x instanceof Piecewise || x instanceof MultiStep ? x : null;
    }

    private static boolean holdsAtBothEnds(Schedule s) {
        return s instanceof Linear
                || s instanceof Cosine
                || s instanceof Polynomial
                || s instanceof Profiled
                || s instanceof ExponentialTo;
    }

    static @Nullable Schedule holdAgain(Schedule s) {
        if (!(s instanceof Edged(Schedule x, Edge before, Edge beyond)) || !holdsAtBothEnds(x)) {
            return null;
        }
        return x.before(before == Edge.HOLD ? Edge.UNCHANGED : before)
                .beyond(beyond == Edge.HOLD ? Edge.UNCHANGED : beyond);
    }

    static @Nullable Schedule heldTwice(Schedule s) {
        return held(s, s instanceof Held held && isPowerOfTwo(held.each()));
    }

    static @Nullable Schedule wholeHeldTwice(Schedule s) {
        return held(s, s instanceof Held held && isWhole(held.each()));
    }

    private static @Nullable Schedule held(Schedule s, boolean exact) {
        return exact && s instanceof Held(Held(Schedule x, double inner), double outer) && inner == outer
                ? new Held(x, outer)
                : null;
    }

    static @Nullable Schedule warmupZero(Schedule s) {
        return s instanceof Overlay(Schedule x, double steps, double _) && steps == 0 ? x : null;
    }

    static @Nullable Schedule mapGrouping(Schedule s) {
        return s instanceof Mapped(Mapped(Schedule a, Schedule b), Schedule c) ? new Mapped(a, new Mapped(b, c)) : null;
    }

    static @Nullable Schedule mapIdentity(Schedule s) {
        return switch (s) {
            case Mapped(Schedule x, Schedule through) when through.equals(IDENTITY) -> x;
            case Mapped(Schedule x, Schedule through) when x.equals(IDENTITY) -> through;
            default -> null;
        };
    }

    static @Nullable Schedule wholeShifts(Schedule s) {
        return shifts(s, true);
    }

    static @Nullable Schedule shifts(Schedule s) {
        return shifts(s, false);
    }

    /// A shift whose length is cut off at zero is not the sum of both.
    private static @Nullable Schedule shifts(Schedule s, boolean whole) {
        return s instanceof Shifted(Shifted(Schedule x, double a), double b)
                        && (!whole || (isWhole(a) && isWhole(b)))
                        && x.length() + a >= 0
                        && Double.isFinite(a + b)
                ? new Shifted(x, a + b)
                : null;
    }

    static @Nullable Schedule binaryStretches(Schedule s) {
        return stretches(s, true);
    }

    static @Nullable Schedule stretches(Schedule s) {
        return stretches(s, false);
    }

    private static @Nullable Schedule stretches(Schedule s, boolean binary) {
        return s instanceof Stretched(Stretched(Schedule x, double a), double b)
                        && (!binary || (isModerate(a) && isModerate(b)))
                        && a * b > 0
                        && Double.isFinite(a * b)
                ? new Stretched(x, a * b)
                : null;
    }

    private static boolean isModerate(double factor) {
        return isPowerOfTwo(factor) && Math.abs(Math.getExponent(factor)) <= 40;
    }

    static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) <= 0x1p40;
    }

    /// Of a value above zero: whether its inverse is exact.
    private static boolean isPowerOfTwo(double value) {
        return Math.fma(1 / value, value, -1) == 0;
    }
}
