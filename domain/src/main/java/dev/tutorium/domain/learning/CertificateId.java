package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.Id;
import java.util.UUID;

/** The id of a certificate. */
public record CertificateId(UUID value) implements Id {}
