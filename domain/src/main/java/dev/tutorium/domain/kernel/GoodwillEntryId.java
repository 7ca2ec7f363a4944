package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of one entry in the book of goodwill. */
public record GoodwillEntryId(UUID value) implements Id {}
