package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.Money;
import java.util.List;

/** What the provider has of the platform's money, to hold the books against. Never called inside a transaction. */
public interface ProviderBalances {

    /** One for each currency that there is or was any of, in no order. */
    RemoteResult<List<Held>> held();

    /**
     * What processor clearing comes to, if the books are right: both together.
     *
     * @param held   with the provider, also what it does not let go yet; may be below zero
     * @param banked sent by the provider to the platform's own bank so far
     */
    record Held(Money held, Money banked) {}
}
