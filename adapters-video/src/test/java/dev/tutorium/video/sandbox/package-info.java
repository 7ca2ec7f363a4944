/** The sandbox's rooms. */
@NullMarked
package dev.tutorium.video.sandbox;

import org.jspecify.annotations.NullMarked;
