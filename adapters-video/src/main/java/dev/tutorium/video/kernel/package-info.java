/** What the adapters of video providers share: careful calls over HTTP, signatures, names that every provider takes. */
@NullMarked
package dev.tutorium.video.kernel;

import org.jspecify.annotations.NullMarked;
