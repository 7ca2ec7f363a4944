package dev.tutorium.application.goodwill.port;

import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Who has said to be available to help. */
public interface Helpers {

    boolean isAvailable(AccountId account);

    /** Saying so again changes nothing. */
    void available(AccountId account, Instant since);

    void unavailable(AccountId account);

    /** Whether the account is certified in any course. */
    boolean mayHelp(AccountId account);

    /** Those who are available, may help, and have no award for being available on the day. */
    List<AccountId> unrewarded(LocalDate day, int limit);
}
