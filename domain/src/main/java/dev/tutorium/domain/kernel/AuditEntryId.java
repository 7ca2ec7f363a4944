package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of one entry in the audit log. */
public record AuditEntryId(UUID value) implements Id {}
