/** Events to webhook endpoints. */
@NullMarked
package dev.tutorium.messaging.webhook;

import org.jspecify.annotations.NullMarked;
