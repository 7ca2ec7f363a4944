/** Runs recurring work on one node at a time. */
@NullMarked
package dev.tutorium.messaging.jobs;

import org.jspecify.annotations.NullMarked;
