/** What all surfaces share: dialects, the table of faults, actors, pages, idempotency, rate limits and documents. */
@NullMarked
package dev.tutorium.rest.kernel;

import org.jspecify.annotations.NullMarked;
