package dev.tutorium.rest.workspace.payment;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;

/** The provider's page where a payee answers what is still asked; good once. */
@Serdeable
record OnboardingLinkBody(URI url) {}
