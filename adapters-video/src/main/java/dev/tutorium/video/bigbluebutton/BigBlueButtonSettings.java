package dev.tutorium.video.bigbluebutton;

import dev.tutorium.video.kernel.Patience;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * A BigBlueButton server, as {@code bbb-conf --secret} tells it.
 *
 * @param url            of its API, as {@code https://bbb.example.org/bigbluebutton/api}
 * @param secret         secret
 * @param checksum       what requests are signed with; the server may accept some of them only
 * @param hookChecksum   what its webhooks are signed with
 * @param record         whether sessions may be recorded
 * @param webhooks       whether the server has bbb-webhooks, which tell who comes and goes
 * @param connectTimeout how long connecting may take
 * @param answerTimeout  how long an answer may take
 * @param retryPause     before the same is asked a second time at once; doubled before the third
 * @param concurrency    how many calls may run at once; more are turned away
 */
@ConfigurationProperties("tutorium.video.bigbluebutton")
record BigBlueButtonSettings(
        String url,
        String secret,
        @Bindable(defaultValue = "SHA256") Checksum checksum,
        @Bindable(defaultValue = "SHA1") Checksum hookChecksum,
        @Bindable(defaultValue = "true") boolean record,
        @Bindable(defaultValue = "true") boolean webhooks,
        @Bindable(defaultValue = "PT3S") Duration connectTimeout,
        @Bindable(defaultValue = "PT8S") Duration answerTimeout,
        @Bindable(defaultValue = "PT0.2S") Duration retryPause,
        @Bindable(defaultValue = "16") int concurrency) {

    BigBlueButtonSettings {
        if (!url.matches("https?://.+") || secret.isBlank()) {
            throw new IllegalArgumentException("BigBlueButton needs the url of its API and its secret");
        }
        url = url.endsWith("/") ? url : url + "/";
    }

    Patience patience() {
        return new Patience(connectTimeout, answerTimeout, retryPause, concurrency);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "BigBlueButtonSettings[" + url + "]";
    }
}
