package dev.tutorium.application.scheduling.port;

import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;

/** The secret addresses at which people's calendars can be read; each account has at most one. */
public interface CalendarFeeds {

    /** From now on the account's calendar is read with this secret and no other. */
    void open(AccountId account, SecretHash secret, Instant now);

    /** When the account's present address was made; empty when it has none. */
    Optional<Instant> openedAt(AccountId account);

    /** Closes it; changes nothing where there is none. */
    void close(AccountId account);

    /** Whose calendar a secret opens; nobody's when the account is not active. */
    Optional<AccountId> holder(SecretHash secret);
}
