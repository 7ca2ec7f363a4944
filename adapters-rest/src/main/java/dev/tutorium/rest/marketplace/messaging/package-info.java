/** What members are told, what they want to be told, and where an owner of the platform wants to be told everything. */
@NullMarked
package dev.tutorium.rest.marketplace.messaging;

import org.jspecify.annotations.NullMarked;
