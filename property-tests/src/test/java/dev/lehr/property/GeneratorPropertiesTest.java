package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.StepFunction;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/// The generator makes what it promises: every kind of schedule, nested, with values that are numbers.
@AddLifecycleHook(FixedSeed.class)
class GeneratorPropertiesTest {
    /// A new schedule fails here until the generator has a line for it.
    @Example
    void makesEveryKindOfSchedule() {
        Set<Class<?>> made = new HashSet<>();
        Schedules.any().sampleStream().limit(3000).forEach(schedule -> collect(schedule, made));
        assertThat(made).contains(Schedule.class.getPermittedSubclasses());
    }

    private static void collect(Object part, Set<Class<?>> made) {
        if (part instanceof Schedule) {
            made.add(part instanceof StepFunction ? StepFunction.class : part.getClass());
        }
        if (part instanceof List<?> list) {
            list.forEach(element -> collect(element, made));
        }
        if (part instanceof Schedule && part instanceof Record) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                if (Schedule.class.isAssignableFrom(component.getType()) || List.class.isAssignableFrom(component.getType())) {
                    collect(value(part, component), made);
                }
            }
        }
    }

    private static Object value(Object part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int depth(Object part) {
        Set<Integer> depths = new HashSet<>(Set.of(0));
        if (part instanceof List<?> list) {
            list.forEach(element -> depths.add(depth(element)));
        }
        if (part instanceof Schedule && part instanceof Record) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                Object value = value(part, component);
                depths.add(depth(value) + (value instanceof Schedule || value instanceof List ? 1 : 0));
            }
        }
        return Collections.max(depths);
    }

    /// Some factories of the library nest combinators themselves, up to 5 deep.
    @Property(tries = 300)
    void nestsAsDeepAsItIsTold(@ForAll @Depth(0) Schedule flat, @ForAll @Depth(1) Schedule one, @ForAll @Depth(6) Schedule deep) {
        assertThat(depth(flat)).isLessThanOrEqualTo(5);
        Statistics.label("flat").collect(depth(flat) == 0).coverage(coverage ->
                coverage.check(true).percentage(percent -> percent > 40));
        Statistics.label("one").collect(depth(one) == 0 ? "none" : "some").coverage(coverage -> {
            coverage.check("none").percentage(percent -> percent > 10);
            coverage.check("some").percentage(percent -> percent > 60);
        });
        Statistics.label("deep").collect(depth(deep) > 8 ? "very" : depth(deep) > 3 ? "more" : "little").coverage(
                coverage -> {
                    coverage.check("very").percentage(percent -> percent > 5);
                    coverage.check("more").percentage(percent -> percent > 20);
                });
    }

    @Property
    void makesNumbers(@ForAll Schedule s) {
        Statistics.label("values")
                .collect(Double.isFinite(s.at(7)) ? "finite" : "not finite")
                .coverage(coverage -> coverage.check("finite").percentage(percent -> percent > 95));
        Statistics.label("lengths")
                .collect(s.length() < Double.POSITIVE_INFINITY ? "ends" : "never ends")
                .coverage(coverage -> {
                    coverage.check("ends").percentage(percent -> percent > 25);
                    coverage.check("never ends").percentage(percent -> percent > 25);
                });
        Statistics.label("values over time")
                .collect(s.at(1) == s.at(17) ? "same" : "moves")
                .coverage(coverage -> coverage.check("moves").percentage(percent -> percent > 40));
    }
}
