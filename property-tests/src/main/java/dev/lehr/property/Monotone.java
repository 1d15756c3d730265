package dev.lehr.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets jqwik generate only schedules that provably never fall from step 0 on, or never rise:
/// `@ForAll @Monotone(FALLING) Schedule schedule`. Some are constant.
@Documented
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Monotone {
    /// Which way they go.
    Way value() default Way.FALLING;

    /// A way to go.
    enum Way {
        /// Never lower than at the step before.
        RISING,
        /// Never higher than at the step before.
        FALLING
    }
}
