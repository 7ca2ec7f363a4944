package dev.tutorium.rest.kernel;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A body of a surface that writes its names in snake_case (marketplace, school); the others use {@link Serdeable} as it is. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Serdeable(naming = SnakeCaseStrategy.class)
public @interface SnakeCase {}
