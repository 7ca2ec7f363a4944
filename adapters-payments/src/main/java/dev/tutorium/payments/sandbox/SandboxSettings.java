package dev.tutorium.payments.sandbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox provider.
 *
 * @param webhookUrl     where webhooks go; null for this server's own route
 * @param webhookSecrets what webhooks are signed with, one signature each; several while one replaces another
 * @param feeBasisPoints the part of a payment the provider keeps, in hundredths of a percent
 * @param feeFixed       what it keeps of each payment besides, in minor units
 * @param disputeFee     what it takes for a dispute, in minor units
 */
@ConfigurationProperties("tutorium.payments.sandbox")
record SandboxSettings(
        @Nullable String webhookUrl,
        @Bindable(defaultValue = "whsec_sandbox") List<String> webhookSecrets,
        @Bindable(defaultValue = "150") int feeBasisPoints,
        @Bindable(defaultValue = "25") int feeFixed,
        @Bindable(defaultValue = "1500") int disputeFee) {}
