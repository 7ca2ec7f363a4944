package dev.tutorium.rest.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often one caller may use a route: {@code "30/min"}, {@code "3/hour"}, {@code "10/s"}. Counted by IP address, and by sign-in
 * for the signed in, over all nodes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RateLimit {

    String value();
}
