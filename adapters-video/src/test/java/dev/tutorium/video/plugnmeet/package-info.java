/** A server that plays PlugNmeet, and what the adapter does with it. */
@NullMarked
package dev.tutorium.video.plugnmeet;

import org.jspecify.annotations.NullMarked;
