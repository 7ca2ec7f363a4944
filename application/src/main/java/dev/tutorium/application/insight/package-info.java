/** What a teacher is shown of how the practice goes. */
@NullMarked
package dev.tutorium.application.insight;

import org.jspecify.annotations.NullMarked;
