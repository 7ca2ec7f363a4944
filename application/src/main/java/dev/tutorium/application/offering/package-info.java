/** What teachers and creators do with their services and courses, and what everyone may read of them. */
@NullMarked
package dev.tutorium.application.offering;

import org.jspecify.annotations.NullMarked;
