package dev.tutorium.rest.school.payment;

import dev.tutorium.rest.kernel.SnakeCase;
import java.net.URI;

/** The provider's page where a payee answers what is still asked; good once. */
@SnakeCase
record OnboardingLinkBody(URI url) {}
