package dev.tutorium.video.zoom;

import dev.tutorium.video.kernel.Patience;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * A server-to-server app of a Zoom account.
 *
 * @param accountId      of the account
 * @param clientId       of the app
 * @param clientSecret   of the app; secret
 * @param webhookSecret  the secret token of the app's event subscription; secret
 * @param user           in whose name meetings are held: an id, an address, or {@code me}
 * @param record         whether meetings are recorded in Zoom's cloud
 * @param apiUrl         where the API is
 * @param tokenUrl       where access tokens are had
 * @param connectTimeout how long connecting may take
 * @param answerTimeout  how long an answer may take
 * @param retryPause     before the same is asked a second time at once; doubled before the third
 * @param concurrency    how many calls may run at once; more are turned away
 */
@ConfigurationProperties("tutorium.video.zoom")
record ZoomSettings(
        String accountId,
        String clientId,
        String clientSecret,
        String webhookSecret,
        @Bindable(defaultValue = "me") String user,
        @Bindable(defaultValue = "false") boolean record,
        @Bindable(defaultValue = "https://api.zoom.us/v2") String apiUrl,

        @Bindable(defaultValue = "https://zoom.us/oauth/token")
        String tokenUrl,

        @Bindable(defaultValue = "PT3S") Duration connectTimeout,
        @Bindable(defaultValue = "PT8S") Duration answerTimeout,
        @Bindable(defaultValue = "PT0.2S") Duration retryPause,
        @Bindable(defaultValue = "16") int concurrency) {

    ZoomSettings {
        if (accountId.isBlank() || clientId.isBlank() || clientSecret.isBlank() || webhookSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "Zoom needs an account-id, a client-id, a client-secret and a webhook-secret");
        }
    }

    Patience patience() {
        return new Patience(connectTimeout, answerTimeout, retryPause, concurrency);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "ZoomSettings[" + apiUrl + "]";
    }
}
