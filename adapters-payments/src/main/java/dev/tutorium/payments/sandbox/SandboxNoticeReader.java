package dev.tutorium.payments.sandbox;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.payment.port.NoticeReader;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.PaymentRefusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;

/** Reads the sandbox's webhooks, signed as Stripe signs its own. */
@Singleton
final class SandboxNoticeReader implements NoticeReader {

    private final Webhooks webhooks;
    private final SandboxSettings settings;
    private final InstantSource clock;

    SandboxNoticeReader(Webhooks webhooks, SandboxSettings settings, InstantSource clock) {
        this.webhooks = webhooks;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Outcome<String, PaymentRefusal> verify(byte[] body, Map<String, String> headers) {
        var signature = headers.get(StripeSignature.HEADER);
        if (!StripeSignature.isGenuine(body, signature, settings.webhookSecrets(), clock.instant())) {
            return Outcome.refused(new PaymentRefusal.NoticeNotGenuine("the signature is missing, wrong or too old"));
        }
        try {
            return Outcome.accepted(webhooks.read(body).id());
        } catch (IOException _) {
            return Outcome.refused(new PaymentRefusal.NoticeNotGenuine("not a webhook"));
        }
    }

    @Override
    public RemoteResult<PaymentNotice> read(byte[] body) {
        try {
            return new RemoteResult.Succeeded<>(webhooks.read(body).notice());
        } catch (IOException e) {
            throw new IllegalArgumentException("not a webhook", e);
        }
    }
}
