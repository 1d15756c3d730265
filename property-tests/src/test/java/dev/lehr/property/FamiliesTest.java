package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.schedule.Cosine;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.StepFunction;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every family of schedules can be asked for by name, by class and by annotation. A factory or combinator that is new fails
/// here until it is generated.
@AddLifecycleHook(FixedSeed.class)
class FamiliesTest {
    /// Words for what another one does: `sequential` is `then`, `chain` is `times`, `get` and `invoke` are `at`.
    private static final Set<String> SYNONYMS = Set.of("sequential", "chain");

    private static List<Schedule> some(Arbitrary<? extends Schedule> schedules) {
        return Shrunk.some(25, schedules);
    }

    private static Set<String> factories(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type && Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> combinators() {
        return Arrays.stream(Schedule.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == Schedule.class || method.getName().equals("decayTo"))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyFactoryIsAFamily() {
        Set<String> shapes = factories(Schedule.class);
        shapes.remove("from");
        shapes.removeAll(SYNONYMS);
        assertThat(Schedules.families()).containsAll(shapes).containsAll(factories(Families.class));
    }

    @Test
    void everyCombinatorIsAFamily() {
        assertThat(combinators()).hasSizeGreaterThan(25);
        assertThat(Schedules.families()).containsAll(combinators());
    }

    static List<String> names() {
        return Schedules.families();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFamilyIsGenerated(String name) {
        List<Schedule> schedules = some(Schedules.family(name));
        assertThat(schedules).hasSize(25).allSatisfy(schedule -> assertThat(schedule.at(3)).isNotNaN());
        assertThat(Set.copyOf(schedules)).hasSizeGreaterThan(3);
    }

    static Stream<Class<?>> types() {
        return Arrays.stream(Schedule.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("types")
    <T extends Schedule> void everyTypeIsGenerated(Class<T> type) {
        assertThat(some(Schedules.family(type))).hasOnlyElementsOfType(type);
    }

    @Property(tries = 30)
    void aTypeNeedsNoAnnotation(@ForAll Cosine cosine, @ForAll @Within(low = 0, high = 1) Cosine within) {
        assertThat(cosine.at(0)).isEqualTo(cosine.steps() == 0 ? cosine.to() : cosine.from());
        assertThat(within.at(0) + 0.0).isBetween(0.0, 1.0);
    }

    @Property(tries = 30)
    void aFunctionOfOnesOwnNeedsNoAnnotation(@ForAll StepFunction function) {
        assertThat(function.at(3)).isEqualTo(function.at(3));
    }

    @Property(tries = 30)
    void aFamilyIsAskedForByName(@ForAll @Family({"table", "oneCycle"}) Schedule schedule) {
        assertThat(schedule.toString()).containsAnyOf("piecewise(", ".then(");
    }

    @Test
    void aFamilyThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedules.family("cosin"))
                .withMessageContaining("family must be one of [linear, cosine,")
                .withMessageContaining("but was \"cosin\"");
        assertThatIllegalArgumentException().isThrownBy(() -> Schedules.any(-1)).withMessage("depth must be >= 0 but was -1");
    }
}
