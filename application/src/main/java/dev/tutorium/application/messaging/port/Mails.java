package dev.tutorium.application.messaging.port;

import dev.tutorium.application.kernel.RemoteResult;

/**
 * The outgoing mail. Sending waits for the next server's answer: {@link RemoteResult.Declined} when it refuses the message for good
 * (no such address), {@link RemoteResult.Unknown} when trying again later may help.
 */
public interface Mails {

    /** Sends a message and answers with its Message-ID, which follows from the mail's key alone. */
    RemoteResult<String> send(Mail mail);
}
