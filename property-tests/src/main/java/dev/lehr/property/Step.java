package dev.lehr.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets jqwik generate steps, and those often where schedules go wrong: `@ForAll @Step double step` (whole and
/// between, see [Steps#any()]) or `@ForAll @Step long step` ([Steps#whole()]). For steps at the edges of the very
/// schedule that is asked see [Moment].
@Documented
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {}
