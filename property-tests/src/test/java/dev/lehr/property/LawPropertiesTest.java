package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.algebra.Algebra;
import dev.lehr.algebra.Keeps;
import dev.lehr.algebra.Law;
import dev.lehr.algebra.Simplified;
import dev.lehr.schedule.Schedule;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// Each law keeps what it says it keeps, on schedules at random and at steps of every kind.
@AddLifecycleHook(FixedSeed.class)
class LawPropertiesTest {
    @Provide
    Arbitrary<Redexes> redexes() {
        Arbitrary<Double> values =
                Arbitraries.doubles().between(-4, 4).edgeCases(edges -> edges.add(0.0, -0.0, 1.0, -1.0));
        Arbitrary<Schedule> shapes = Combinators.combine(
                        values,
                        values,
                        Arbitraries.doubles().between(0.5, 60),
                        Arbitraries.integers().between(0, 3))
                .as((from, to, length, kind) -> switch (kind) {
                    case 0 -> Schedule.linear(from, to).over(length);
                    case 1 -> Schedule.cosine(from, to).over(Math.ceil(length));
                    case 2 -> Schedule.polynomial(from, to, 2).over(Math.ceil(length));
                    default ->
                        Schedule.exponentialTo(0.5 + Math.abs(from), 0.5 + Math.abs(to))
                                .over(length);
                });
        return Combinators.combine(
                        Arbitraries.defaultFor(Schedule.class),
                        shapes,
                        values,
                        values,
                        Arbitraries.integers().between(1, 30))
                .as(Redexes::new);
    }

    @Provide
    Arbitrary<Law> laws() {
        return Arbitraries.of(Law.class);
    }

    @Property(tries = 3_000)
    void aLawKeepsWhatItSays(@ForAll @From("laws") Law law, @ForAll @From("redexes") Redexes redexes) {
        Schedule before = redexes.of(law);
        check(law.keeps(), before, law.rewriting().apply(before));
    }

    @Property
    void aLawHasItsSayWhateverTheNumbers(@ForAll @From("laws") Law law, @ForAll @From("redexes") Redexes redexes) {
        boolean sorted = law == Law.COMMUTATION || law == Law.LATTICE || law == Law.CONSTANT_FOLDING;
        Simplified simplified = Algebra.simplify(redexes.of(law), law.keeps());
        if (!sorted && law.keeps() == Keeps.EVERY_BIT) {
            assertThat(simplified.laws()).as(redexes.of(law).toString()).isNotEmpty();
        }
    }

    @Property(tries = 300)
    void simplifyingChangesNoBit(@ForAll Schedule s) {
        check(Keeps.EVERY_BIT, s, Algebra.simplify(s).schedule());
    }

    @Property(tries = 600)
    void simplifyingAnyMixtureChangesNoBit(
            @ForAll @From("laws") Law first,
            @ForAll @From("laws") Law second,
            @ForAll @From("redexes") Redexes redexes) {
        Redexes nested = new Redexes(redexes.of(first), redexes.shape(), redexes.a(), redexes.b(), redexes.n());
        Schedule mixture = nested.of(second);
        check(Keeps.EVERY_BIT, mixture, Algebra.simplify(mixture).schedule());
        check(
                Keeps.WHOLE_STEPS,
                mixture,
                Algebra.simplify(mixture, Keeps.WHOLE_STEPS).schedule());
    }

    @Property
    void theCanonicalFormIsSimple(
            @ForAll @From("laws") Law first,
            @ForAll @From("laws") Law second,
            @ForAll @From("redexes") Redexes redexes) {
        Redexes nested = new Redexes(redexes.of(first), redexes.shape(), redexes.a(), redexes.b(), redexes.n());
        for (Keeps keeps : Keeps.values()) {
            Assume.that(isNamed(nested.of(second)));
            Schedule simple = Algebra.simplify(nested.of(second), keeps).schedule();
            assertThat(Algebra.simplify(simple, keeps).laws())
                    .as(simple.toString())
                    .isEmpty();
            assertThat(Algebra.fingerprint(simple, keeps)).isEqualTo(Algebra.fingerprint(nested.of(second), keeps));
        }
    }

    @Property
    void equalSchedulesHaveEqualFingerprintsAndOthersDoNot(@ForAll Schedule a, @ForAll Schedule b) {
        Assume.that(isNamed(a) && isNamed(b));
        assertThat(Algebra.fingerprint(a.plus(b))).isEqualTo(Algebra.fingerprint(b.plus(a)));
        assertThat(Algebra.fingerprint(a).equals(Algebra.fingerprint(b))).isEqualTo(Algebra.areEqual(a, b));
        assertThat(Algebra.diff(a, a).isNone()).isTrue();
        assertThat(Algebra.diff(a, b).isNone()).isEqualTo(a.equals(b));
    }

    private static boolean isNamed(Schedule schedule) {
        return !schedule.toString().contains("wave(");
    }

    private static void check(Keeps keeps, Schedule before, Schedule after) {
        if (keeps != Keeps.REAL_NUMBERS) {
            assertThat(after.length()).as("length of %s, was %s", after, before).isEqualTo(before.length());
        }
        steps(keeps, before).forEach(step -> {
            String what = before + " became " + after + " at step " + step;
            if (keeps == Keeps.REAL_NUMBERS) {
                assertThat(after.at(step))
                        .as(what)
                        .isCloseTo(before.at(step), within(1e-6 * (1 + Math.abs(before.at(step)))));
            } else {
                assertThat(Double.doubleToLongBits(after.at(step)))
                        .as(what)
                        .isEqualTo(Double.doubleToLongBits(before.at(step)));
            }
        });
    }

    private static DoubleStream steps(Keeps keeps, Schedule s) {
        DoubleStream whole = IntStream.rangeClosed(-12, 140).asDoubleStream();
        double length = Double.isFinite(s.length()) ? s.length() : 77.7;
        DoubleStream others = DoubleStream.of(-0.0, 0.1, 0.3, 1e-300, -1e-300, 1e9 + 0.1, 1e15, 1e300, -1e300)
                .flatMap(step -> DoubleStream.of(step, length + step, Math.nextUp(step), step * 1.7));
        DoubleStream ends = DoubleStream.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Math.nextDown(length));
        return switch (keeps) {
            case EVERY_BIT -> DoubleStream.concat(whole, DoubleStream.concat(others, ends));
            case WHOLE_STEPS -> DoubleStream.concat(whole, DoubleStream.of(1_000_003, -1_000_003, 1e12, 1e9 + 1));
            case REAL_NUMBERS -> IntStream.rangeClosed(-50, 500).mapToDouble(i -> i / 7.03);
        };
    }
}
