package dev.tutorium.messaging.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The next mail server.
 *
 * @param username null where the server asks for none
 * @param timeout  the longest wait for the connection, for a read and for a write, each
 */
@ConfigurationProperties("tutorium.mail.smtp")
record SmtpSettings(
        @Bindable(defaultValue = "localhost") String host,
        @Bindable(defaultValue = "587") int port,
        @Bindable(defaultValue = "STARTTLS") Security security,
        @Nullable String username,
        @Nullable String password,
        @Bindable(defaultValue = "10s") Duration timeout) {

    /** How the connection is kept from being read. NONE is for a server on the same machine. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    Properties properties() {
        var properties = new Properties();
        var millis = Long.toString(timeout.toMillis());
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", Boolean.toString(username != null));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (security) {
            case NONE -> {}
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }
}
