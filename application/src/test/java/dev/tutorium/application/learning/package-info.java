/** Activities of learning over ports in memory. */
@NullMarked
package dev.tutorium.application.learning;

import org.jspecify.annotations.NullMarked;
