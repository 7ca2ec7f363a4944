package dev.tutorium.rest.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a route that may also be called by someone who is signed in as someone else. All others refuse them: whatever is not marked
 * is the person's own, as are their credentials, their money and what they write.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface InTheirName {}
