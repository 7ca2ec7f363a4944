/** Which addresses are public. */
@NullMarked
package dev.tutorium.messaging.outbound;

import org.jspecify.annotations.NullMarked;
