/** What members are told, and what they want to be told. */
@NullMarked
package dev.tutorium.rest.marketplace.messaging;

import org.jspecify.annotations.NullMarked;
