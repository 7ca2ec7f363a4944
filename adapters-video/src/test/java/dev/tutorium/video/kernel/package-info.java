/** What the adapters share, and a server to try them against. */
@NullMarked
package dev.tutorium.video.kernel;

import org.jspecify.annotations.NullMarked;
