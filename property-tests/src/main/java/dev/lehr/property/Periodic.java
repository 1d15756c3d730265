package dev.lehr.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets jqwik generate only schedules whose values come again, in the same bits, after so many steps:
/// `@ForAll @Periodic(12) Schedule schedule`. Some come again sooner.
@Documented
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Periodic {
    /// After how many steps; >= 1.
    int value();
}
