package dev.lehr.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets jqwik generate only schedules whose values provably lie in an interval, at every step, whole or not:
/// `@ForAll @Within(low = 0, high = 1) Schedule schedule`.
@Documented
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Within {
    /// The smallest value.
    double low();

    /// The largest value; >= `low`.
    double high();
}
