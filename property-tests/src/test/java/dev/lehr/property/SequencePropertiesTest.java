package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// One schedule after another.
@AddLifecycleHook(FixedSeed.class)
class SequencePropertiesTest {
    @Provide
    Arbitrary<Schedule> ending() {
        return Schedules.ending();
    }

    @Provide
    Arbitrary<Schedule> empty() {
        return Schedules.empty();
    }

    @Provide
    Arbitrary<Double> steps() {
        return Schedules.steps();
    }

    @Provide
    Arbitrary<Double> lengths() {
        return Schedules.lengths();
    }

    @Property
    void holdsBeyondItsEnd(@ForAll("ending") Schedule s, @ForAll @From("lengths") double more) {
        Same.bits(s.at(s.length() + more), s.end());
    }

    @Property
    void isAssociative(
            @ForAll("ending") Schedule a, @ForAll("ending") Schedule b, @ForAll Schedule c, @ForAll @From("steps") double t) {
        Schedule left = a.then(b).then(c);
        Schedule right = a.then(b.then(c));
        assertThat(left).isEqualTo(right).hasSameHashCodeAs(right).hasToString(right.toString());
        assertThat(left).isEqualTo(Schedule.sequential(a, b, c));
        Same.values(left, right, t);
    }

    @Property
    void emptyPiecesChangeNothing(@ForAll("ending") Schedule s, @ForAll("empty") Schedule nothing) {
        assertThat(nothing.then(s)).isEqualTo(s);
        assertThat(s.then(nothing)).isEqualTo(s);
    }

    @Property
    void ofTwoEmptyPiecesTheSecondRemains(@ForAll("empty") Schedule first, @ForAll("empty") Schedule second) {
        assertThat(first.then(second)).isEqualTo(second);
    }

    @Property
    void isEachPieceOnItsOwnClock(@ForAll("ending") Schedule a, @ForAll Schedule b, @ForAll @From("steps") double t) {
        Schedule both = a.then(b);
        if (t < a.length() || b.length() == 0) {
            Same.bits(both.at(t), a.at(t));
        } else {
            Same.bits(both.at(t), b.at(t - a.length()));
        }
    }

    @Property
    void isAsLongAsItsPieces(@ForAll("ending") Schedule a, @ForAll Schedule b) {
        Same.bits(a.then(b).length(), a.length() + b.length());
    }

    @Property
    void takeThenDropIsTheWhole(@ForAll Schedule s, @ForAll @From("lengths") double n, @ForAll @From("steps") double t) {
        Same.values(s.take(n).then(s.drop(n)), n == 0 && t < 0 ? s.drop(0) : s, t);
    }

    @Property
    void takeHoldsWhatItReached(@ForAll Schedule s, @ForAll @From("lengths") double n, @ForAll @From("steps") double t) {
        Same.bits(s.take(n).at(t), s.at(Math.min(n, t)));
        Same.bits(s.take(n).length(), n);
    }

    @Property
    void dropBeginsLater(@ForAll Schedule s, @ForAll @From("lengths") double n, @ForAll @From("steps") double t) {
        Same.bits(s.drop(n).at(t), s.at(t + n));
        Same.bits(s.drop(n).length(), Math.max(0, s.length() - n));
    }

    @Property
    void warmupLeadsToTheFirstValue(@ForAll Schedule s, @ForAll @From("lengths") double steps, @ForAll @From("steps") double t) {
        Assume.that(Double.isFinite(s.at(0)));
        Schedule warm = s.warmup(steps, Schedule.from(0.125));
        if (steps > 0) {
            Same.bits(warm.at(0), 0.125);
        }
        if (t >= steps && s.length() > 0) {
            Same.bits(warm.at(t), s.at(t - steps));
        }
    }

    @Property
    void overlayLeadsToTheMovingSchedule(@ForAll Schedule s, @ForAll @From("lengths") double steps, @ForAll @From("steps") double t) {
        Schedule warm = s.overlayWarmup(steps, Schedule.from(0.125));
        if (t >= steps || steps == 0) {
            Same.bits(warm.at(t), s.at(t));
        } else if (t <= 0) {
            Same.bits(warm.at(t), 0.125);
        } else {
            Same.bits(warm.at(t), (s.at(t) - 0.125) / steps * t + 0.125);
        }
    }
}
