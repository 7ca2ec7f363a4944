package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.PaymentRefusal;
import java.util.Map;

/** Reads the webhooks of the configured provider. */
public interface NoticeReader {

    /**
     * Checks the signature over the bytes as they came; answers the provider's id of the event. Refuses with
     * {@link PaymentRefusal.NoticeNotGenuine} what is unsigned, wrongly signed, signed too long ago, or not a webhook.
     *
     * @param headers the request's headers, names in lower case
     */
    Outcome<String, PaymentRefusal> verify(byte[] body, Map<String, String> headers);

    /**
     * What bytes tell that were checked before, when they were stored. Where they leave something out, such as the provider's fee,
     * the provider is asked: never call it inside a transaction. {@link RemoteResult.Unknown} when it did not answer.
     */
    RemoteResult<PaymentNotice> read(byte[] body);
}
