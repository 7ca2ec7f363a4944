/** Rooms on a Jitsi Meet server, public or one's own. */
@NullMarked
package dev.tutorium.video.jitsi;

import org.jspecify.annotations.NullMarked;
