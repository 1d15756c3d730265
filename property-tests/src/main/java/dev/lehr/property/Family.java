package dev.lehr.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets jqwik generate only schedules that one of these factories or combinators makes:
/// `@ForAll @Family("oneCycle") Schedule schedule`, `@ForAll @Family({"linear", "cosine"}) Schedule schedule`.
///
/// The names are those of the static methods of [dev.lehr.schedule.Schedule] and [dev.lehr.schedule.Families] and
/// of the methods that combine schedules (`then`, `plus`, `repeat`), see [Schedules#families()]. By class it goes
/// without an annotation: `@ForAll Cosine cosine`.
@Documented
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Family {
    /// One name or more.
    String[] value();
}
