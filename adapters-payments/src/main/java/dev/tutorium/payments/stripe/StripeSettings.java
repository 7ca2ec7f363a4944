package dev.tutorium.payments.stripe;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * The account at Stripe and how patiently it is called.
 *
 * @param apiKey         secret
 * @param webhookSecrets secret; several while one replaces another, and one for each endpoint that is registered
 * @param apiBase        where the API is
 * @param readTimeout    how long an answer may take; shorter than {@code tutorium.payment.answer-patience}, after which the same
 *                       is asked again
 * @param retryPause     before the same is asked a second time at once; doubled before the third
 * @param concurrency    how many calls may run at once; more are turned away, and asked again later
 */
@ConfigurationProperties("tutorium.payments.stripe")
record StripeSettings(
        String apiKey,
        List<String> webhookSecrets,
        @Bindable(defaultValue = "https://api.stripe.com") String apiBase,
        @Bindable(defaultValue = "PT5S") Duration connectTimeout,
        @Bindable(defaultValue = "PT20S") Duration readTimeout,
        @Bindable(defaultValue = "PT0.2S") Duration retryPause,
        @Bindable(defaultValue = "16") int concurrency) {

    StripeSettings {
        webhookSecrets = List.copyOf(webhookSecrets);
        if (apiKey.isBlank()
                || webhookSecrets.isEmpty()
                || webhookSecrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Stripe needs an api-key and at least one of webhook-secrets");
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "StripeSettings[" + apiBase + "]";
    }
}
