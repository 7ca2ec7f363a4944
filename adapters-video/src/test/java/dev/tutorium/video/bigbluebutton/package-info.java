/** A server that plays BigBlueButton, and what the adapter does with it. */
@NullMarked
package dev.tutorium.video.bigbluebutton;

import org.jspecify.annotations.NullMarked;
