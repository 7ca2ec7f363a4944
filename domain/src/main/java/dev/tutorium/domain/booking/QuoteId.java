package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Id;
import java.util.UUID;

/** The id of a quoted cancellation. */
public record QuoteId(UUID value) implements Id {}
