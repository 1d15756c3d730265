package dev.lehr.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets jqwik generate gradients, with the numbers that training meets and those that break it: `@ForAll @Gradient
/// float[] g`, `@ForAll @Gradient({ORDINARY, ZEROS}) double[] g`.
@Documented
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Gradient {
    /// The kinds; each gradient is of one of them.
    Kind[] value() default {Kind.ORDINARY, Kind.SCALES, Kind.ZEROS, Kind.DENORMALS, Kind.NON_FINITE, Kind.MIXED};

    /// How many elements at least; >= 0.
    int least() default 1;

    /// How many elements at most; >= `least`.
    int most() default 40;

    /// What a gradient is like.
    enum Kind {
        /// Numbers between -1 and 1.
        ORDINARY,
        /// Of either sign, of any magnitude from 1e-20 to 1e10.
        SCALES,
        /// Zeros of either sign, alone or among ordinary numbers.
        ZEROS,
        /// Numbers below the smallest normal one of the type.
        DENORMALS,
        /// Ordinary numbers and at least one that is infinite or not a number; never empty.
        NON_FINITE,
        /// Each element of any kind that is finite.
        MIXED
    }
}
