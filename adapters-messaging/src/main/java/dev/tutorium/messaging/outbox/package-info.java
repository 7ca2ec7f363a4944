/** Hands the events of the outbox to the reactions that want them. */
@NullMarked
package dev.tutorium.messaging.outbox;

import org.jspecify.annotations.NullMarked;
