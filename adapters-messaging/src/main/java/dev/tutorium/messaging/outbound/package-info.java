/** Which hosts may be called at addresses that members give. */
@NullMarked
package dev.tutorium.messaging.outbound;

import org.jspecify.annotations.NullMarked;
