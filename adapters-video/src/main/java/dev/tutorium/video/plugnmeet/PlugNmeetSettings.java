package dev.tutorium.video.plugnmeet;

import dev.tutorium.video.kernel.Patience;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * A PlugNmeet server.
 *
 * @param url            where it is, as {@code https://plugnmeet.example.org}
 * @param apiKey         whom the server knows us as
 * @param apiSecret      secret
 * @param record         whether sessions may be recorded
 * @param connectTimeout how long connecting may take
 * @param answerTimeout  how long an answer may take
 * @param retryPause     before the same is asked a second time at once; doubled before the third
 * @param concurrency    how many calls may run at once; more are turned away
 */
@ConfigurationProperties("tutorium.video.plugnmeet")
record PlugNmeetSettings(
        String url,
        String apiKey,
        String apiSecret,
        @Bindable(defaultValue = "true") boolean record,
        @Bindable(defaultValue = "PT3S") Duration connectTimeout,
        @Bindable(defaultValue = "PT8S") Duration answerTimeout,
        @Bindable(defaultValue = "PT0.2S") Duration retryPause,
        @Bindable(defaultValue = "16") int concurrency) {

    PlugNmeetSettings {
        if (!url.matches("https?://.+") || apiKey.isBlank() || apiSecret.isBlank()) {
            throw new IllegalArgumentException("PlugNmeet needs its url, an api-key and an api-secret");
        }
        url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    Patience patience() {
        return new Patience(connectTimeout, answerTimeout, retryPause, concurrency);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PlugNmeetSettings[" + url + "]";
    }
}
