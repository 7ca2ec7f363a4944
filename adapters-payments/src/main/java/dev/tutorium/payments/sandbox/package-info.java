/**
 * A payment provider to develop and test with: hosted checkout, memory of its own, signed webhooks, failures on request. Chosen by
 * {@code tutorium.payments.provider=sandbox}, which is the default in development only.
 */
@Configuration
@NullMarked
@Requires(condition = SandboxChosen.class)
package dev.tutorium.payments.sandbox;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
