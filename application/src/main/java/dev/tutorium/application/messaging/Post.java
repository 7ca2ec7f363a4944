package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.messaging.port.Mail;
import dev.tutorium.application.messaging.port.MailFailures;
import dev.tutorium.application.messaging.port.Mails;
import dev.tutorium.application.messaging.view.MailFailure;
import java.time.InstantSource;

/** Sends mail, keeps what was refused for admins to see, and mails no more to an address that was. */
public final class Post {

    private final Mails mails;
    private final MailFailures failures;
    private final Ids ids;
    private final InstantSource clock;

    public Post(Mails mails, MailFailures failures, Ids ids, InstantSource clock) {
        this.mails = mails;
        this.failures = failures;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Sends one, unless its address is suppressed. A refusal of the mail server is final.
     *
     * @throws IllegalStateException when the mail may not have gone out, so that it is sent again
     */
    public void send(Mail mail) {
        if (failures.isSuppressed(mail.to())) {
            return;
        }
        switch (mails.send(mail)) {
            case Mails.Sent _ -> {}
            case Mails.AddressRefused(var reason) -> failures.add(failure(mail, reason, true));
            case Mails.MessageRefused(var reason) -> failures.add(failure(mail, reason, false));
            case Mails.Unknown(var reason) ->
                throw new IllegalStateException("not mailed: " + mail.key() + ": " + reason);
        }
    }

    private MailFailure failure(Mail mail, String reason, boolean suppresses) {
        return new MailFailure(ids.next(), mail.to(), mail.subject(), reason, suppresses, clock.instant(), null);
    }
}
