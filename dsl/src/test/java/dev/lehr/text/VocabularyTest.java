package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Curve;
import dev.lehr.schedule.Explanation;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Span;
import dev.lehr.schedule.Start;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table of words is complete: whatever the Java API builds from numbers and schedules, a text can build.
class VocabularyTest {
    /// Kinds of arguments that a text can write.
    private static final Set<Class<?>> WRITABLE = Set.of(
            double.class,
            long.class,
            int.class,
            boolean.class,
            double[].class,
            Span.class,
            Start.class,
            Curve.class,
            Schedule[].class);

    @Test
    void everyFactoryAndMethodOfTheScheduleApiHasAWord() {
        Set<String> words = new TreeSet<>();
        ScheduleWords.ENTRIES.forEach(entry -> words.add(
                entry.name() + (entry.varargs() ? "..." : entry.parameters().size())));
        Set<String> missing = new TreeSet<>();
        int found = 0;
        for (Class<?> type : builders()) {
            for (Method method : type.getDeclaredMethods()) {
                if (isWord(type, method)) {
                    found++;
                    boolean varargs = Arrays.stream(method.getParameterTypes()).anyMatch(Class::isArray);
                    if (!words.contains(method.getName() + (varargs ? "..." : method.getParameterCount()))) {
                        missing.add(type.getSimpleName() + "." + method.getName() + "/" + method.getParameterCount());
                    }
                }
            }
        }
        assertThat(missing).as("to be added to ScheduleWords, a line each").isEmpty();
        assertThat(found).isGreaterThan(100);
    }

    /// Schedule, and every type on the way to one.
    private static Set<Class<?>> builders() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        open.add(Schedule.class);
        open.add(Families.class);
        open.add(Profile.class);
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (seen.add(type)) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getReturnType)
                        .filter(VocabularyTest::isOfThePackage)
                        .forEach(open::add);
                if (type.isSealed()) {
                    Stream.of(type.getPermittedSubclasses())
                            .filter(Class::isRecord)
                            .forEach(open::add);
                }
            }
        }
        return seen;
    }

    private static boolean isWord(Class<?> type, Method method) {
        boolean accessor = type.isRecord()
                && method.getParameterCount() == 0
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .anyMatch(method::equals);
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !accessor
                && method.getReturnType() != Explanation.class
                && isOfThePackage(method.getReturnType())
                && Arrays.stream(method.getParameterTypes()).allMatch(VocabularyTest::isWritable);
    }

    private static boolean isWritable(Class<?> type) {
        return WRITABLE.contains(type) || type.isEnum() || type.isSealed() && isOfThePackage(type);
    }

    private static boolean isOfThePackage(Class<?> type) {
        return type.getPackage() == Schedule.class.getPackage() && !type.isEnum();
    }

    @Test
    void noTwoEntriesAreTheSame() {
        Set<String> seen = new TreeSet<>();
        for (Entry entry : Vocabulary.all(Names.none())) {
            String key = (entry.owner() == null ? "" : entry.owner().name() + ".") + entry.name() + entry.signature();
            assertThat(seen.add(key)).as(key).isTrue();
        }
    }
}
