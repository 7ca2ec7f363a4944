/** What the mailed messages need of the outside. */
@NullMarked
package dev.tutorium.application.messaging.port;

import org.jspecify.annotations.NullMarked;
