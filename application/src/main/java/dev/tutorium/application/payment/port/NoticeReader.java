package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.PaymentRefusal;
import java.util.Map;

/** Reads the webhooks of the configured provider. */
public interface NoticeReader {

    /**
     * Checks the signature over the bytes as they came, then reads them. Refuses with {@link PaymentRefusal.NoticeNotGenuine} what is
     * unsigned, wrongly signed, signed too long ago, or not a webhook.
     *
     * @param headers the request's headers, names in lower case
     */
    Outcome<PaymentNotice, PaymentRefusal> verify(byte[] body, Map<String, String> headers);

    /** Reads bytes that were checked before, when they were stored. */
    PaymentNotice read(byte[] body);
}
