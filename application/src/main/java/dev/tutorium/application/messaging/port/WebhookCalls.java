package dev.tutorium.application.messaging.port;

import dev.tutorium.domain.messaging.SigningSecret;
import dev.tutorium.domain.messaging.WebhookAnswer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calls to webhook endpoints. */
public interface WebhookCalls {

    /**
     * What is to be posted where.
     *
     * @param id      tells it from others, and is the same when it is sent again
     * @param secrets all of them sign
     */
    record Call(URI address, String id, Instant sentAt, String body, List<SigningSecret> secrets, Duration timeout) {

        public Call {
            secrets = List.copyOf(secrets);
        }
    }

    /** {@code excerpt} is how the answer's body begins, cut where it is long. */
    record Reply(WebhookAnswer answer, String excerpt) {}

    /** What is wrong with an address, in words its owner may read; asks nobody. */
    Optional<String> objection(URI address);

    /**
     * Posts once, signed as Standard Webhooks has it. Follows no redirect, reads no more of the answer than an excerpt, connects to no address that is not public, whatever
     * its name says, and takes little longer than the timeout. Throws nothing for what a network does.
     */
    Reply post(Call call);
}
