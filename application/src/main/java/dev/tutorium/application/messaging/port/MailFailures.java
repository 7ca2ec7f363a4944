package dev.tutorium.application.messaging.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.messaging.view.MailFailure;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;

/** Mails that were refused for good. An address that was refused itself is suppressed until someone clears it. */
public interface MailFailures {

    /** Whether the address is suppressed, in any case of letters. */
    boolean isSuppressed(String address);

    void add(MailFailure failure);

    /** Clears it and with it the address; changes nothing where that was done before. {@link Missing} when there is none. */
    void clear(UUID failure, AccountId by, Instant now);
}
