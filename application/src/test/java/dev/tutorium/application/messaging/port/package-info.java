/** The contract of outgoing mail, and its in-memory double. */
@NullMarked
package dev.tutorium.application.messaging.port;

import org.jspecify.annotations.NullMarked;
