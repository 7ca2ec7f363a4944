/** Jitsi's links and tokens. */
@NullMarked
package dev.tutorium.video.jitsi;

import org.jspecify.annotations.NullMarked;
