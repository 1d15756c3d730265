package dev.lehr.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets jqwik generate schedules in which combinators nest so deep, and not deeper: `@ForAll @Depth(0) Schedule
/// shape`, `@ForAll @Depth(5) Schedule deep`. Without it they nest up to 3 deep.
@Documented
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Depth {
    /// How deep at most; 0 for shapes alone.
    int value();
}
