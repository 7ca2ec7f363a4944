/** Messages between members, and webhooks that tell other systems what happens here. */
@NullMarked
package dev.tutorium.domain.messaging;

import org.jspecify.annotations.NullMarked;
