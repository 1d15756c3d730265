package dev.lehr.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets jqwik generate only policies whose hyper-parameters do not change: `@ForAll @Constants Policy policy` is a
/// rule with values for it, and prints as `adam(OPTAX).rate(0.01).beta1(0.5)`.
@Documented
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Constants {}
