package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// A schedule prints as its source line: equal schedules alike, different ones differently, in any locale.
@AddLifecycleHook(FixedSeed.class)
class TextPropertiesTest {
    @Property
    void isDistinct(@ForAll Schedule a, @ForAll Schedule b) {
        assertThat(a.toString().equals(b.toString())).isEqualTo(a.equals(b));
    }

    /// Small schedules, so that equal ones do occur.
    @Property
    void isDistinctAmongSmallOnes(@ForAll("small") Tuple.Tuple2<Schedule, Schedule> both) {
        assertThat(both.get1().toString().equals(both.get2().toString()))
                .as("%s and %s", both.get1(), both.get2())
                .isEqualTo(both.get1().equals(both.get2()));
    }

    @Provide
    Arbitrary<Tuple.Tuple2<Schedule, Schedule>> small() {
        Arbitrary<Schedule> shape = Arbitraries.of(
                Schedule.constant(1), Schedule.linear(1, 0).over(2), Schedule.cosine(1, 0).over(2), Schedule.step(1).every(2));
        return Arbitraries.recursive(
                        () -> shape,
                        part -> Arbitraries.oneOf(
                                part.map(s -> s.shift(1)),
                                part.map(s -> s.take(2)),
                                part.tuple2().map(s -> s.get1().take(1).then(s.get2())),
                                part.tuple2().map(s -> s.get1().plus(s.get2()))),
                        0,
                        2)
                .tuple2();
    }

    @Property(tries = 200)
    void doesNotDependOnTheLocale(@ForAll Schedule s) {
        String text = s.toString();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(s).hasToString(text);
            Locale.setDefault(Locale.GERMANY);
            assertThat(s).hasToString(text);
        } finally {
            Locale.setDefault(before);
        }
    }
}
