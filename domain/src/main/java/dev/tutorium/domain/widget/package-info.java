/** How a teacher's booking widget looks on other sites. */
@NullMarked
package dev.tutorium.domain.widget;

import org.jspecify.annotations.NullMarked;
