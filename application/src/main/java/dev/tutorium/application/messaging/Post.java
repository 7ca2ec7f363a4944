package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.messaging.port.Mails;
import dev.tutorium.application.messaging.view.Addressee;

/** Sends letters. */
public final class Post {

    private final Mails mails;

    public Post(Mails mails) {
        this.mails = mails;
    }

    /**
     * Sends one, unless nobody can be reached there. A refusal of the mail server is final.
     *
     * @throws IllegalStateException when the mail may not have gone out, so that it is sent again
     */
    void send(Letter letter, Addressee addressee) {
        if (addressee.reachable()
                && mails.send(letter.to(addressee)) instanceof RemoteResult.Unknown<String>(var reason)) {
            throw new IllegalStateException("not mailed: " + letter.key() + ": " + reason);
        }
    }
}
