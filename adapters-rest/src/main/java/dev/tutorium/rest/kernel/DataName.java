package dev.tutorium.rest.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name an envelope or a page gives what a route answers: {@code coursePack} for one, {@code coursePacks} for a list. A
 * controller's name holds for its methods without one of their own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface DataName {

    String value();
}
