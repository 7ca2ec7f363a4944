package dev.tutorium.application.payment.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import java.util.Optional;

/** What people have and pay, to read. */
public interface Wallets {

    /** Every movement on a person's accounts, the latest first, by numbered pages. */
    Page<WalletEntry> entries(AccountId owner, TimeSpan at, PageRequest page);

    /** The latest charge for a person's own seat in a session, or, to its teacher, for the seat booked last. */
    Optional<SeatPayment> ofSession(SessionId session, AccountId reader);
}
