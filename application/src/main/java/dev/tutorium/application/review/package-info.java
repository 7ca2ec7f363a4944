/** Students review what they were taught; teachers read, answer, ask for and import reviews. */
@NullMarked
package dev.tutorium.application.review;

import org.jspecify.annotations.NullMarked;
