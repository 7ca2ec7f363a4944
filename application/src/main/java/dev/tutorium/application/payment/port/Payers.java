package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.AccountId;
import java.util.Optional;

/** What the checkout asks about who pays. */
public interface Payers {

    Optional<String> emailOf(AccountId payer);
}
