package dev.tutorium.domain.messaging;

import java.util.Base64;

/** What an endpoint and we share, to tell our deliveries from others: random bytes, written as Standard Webhooks has it. */
public record SigningSecret(String value) {

    private static final String PREFIX = "whsec_";

    public SigningSecret {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not a signing secret");
        }
    }

    public static SigningSecret of(byte[] key) {
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(key));
    }

    public byte[] key() {
        return Base64.getDecoder().decode(value.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return "SigningSecret";
    }
}
