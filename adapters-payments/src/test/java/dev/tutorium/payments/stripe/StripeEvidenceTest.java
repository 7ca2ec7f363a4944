package dev.tutorium.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.EvidenceDesk;
import dev.tutorium.application.payment.port.EvidenceDeskContract;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Checkout;
import org.junit.jupiter.api.AfterEach;

final class StripeEvidenceTest extends EvidenceDeskContract {

    private final StripeBench bench = new StripeBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Override
    protected EvidenceDesk desk() {
        return bench.evidence;
    }

    @Override
    protected String dispute() {
        var opened = bench.payments.openCheckout(bench.order(Money.of(5000, "EUR")));
        assertThat(opened).isInstanceOf(Succeeded.class);
        var session = ((Succeeded<Checkout>) opened).value().reference();
        bench.server.pay(session);
        return bench.server.dispute(session, 5000);
    }

    @Override
    protected void decide(String dispute) {
        bench.server.decide(dispute, true);
    }
}
