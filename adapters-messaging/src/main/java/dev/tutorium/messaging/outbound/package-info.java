/** Calls to addresses that strangers give: to public hosts only, and bounded. */
@NullMarked
package dev.tutorium.messaging.outbound;

import org.jspecify.annotations.NullMarked;
