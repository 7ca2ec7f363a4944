/** A server that plays Zoom, and what the adapter does with it. */
@NullMarked
package dev.tutorium.video.zoom;

import org.jspecify.annotations.NullMarked;
