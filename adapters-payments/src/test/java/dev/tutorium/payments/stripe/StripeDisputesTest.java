package dev.tutorium.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.application.payment.port.PaymentNotice.DisputeChanged;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Checkout;
import dev.tutorium.domain.payment.Dispute;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StripeDisputesTest {

    private final StripeBench bench = new StripeBench();
    private final CheckoutOrder order = bench.order(Money.of(5000, "EUR"));
    private String session = "";

    @BeforeEach
    void pay() {
        if (bench.payments.openCheckout(order) instanceof Succeeded<Checkout>(var checkout)) {
            session = checkout.reference();
        }
        bench.server.pay(session);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_dispute_is_told_with_what_stripe_takes_and_keeps() {
        var dispute = bench.server.bank().dispute(session, 3000);

        assertThat(disputes()).hasSize(2).allSatisfy(told -> {
            assertThat(told.charge()).isEqualTo(order.charge());
            assertThat(told.dispute())
                    .isEqualTo(new Dispute(
                            dispute,
                            Money.of(3000, "EUR"),
                            Money.of(1500, "EUR"),
                            "fraudulent",
                            bench.now(),
                            new Dispute.Opened()));
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_event_of_a_decided_dispute_tells_the_decision(boolean isWon) {
        var dispute = bench.server.bank().dispute(session, 3000);
        bench.server.bank().decide(dispute, isWon);

        assertThat(disputes()).hasSize(isWon ? 4 : 3).allSatisfy(told -> {
            assertThat(told.dispute().progress())
                    .isEqualTo(isWon ? new Dispute.Won(bench.now()) : new Dispute.Lost(bench.now()));
            assertThat(told.dispute().fee()).isEqualTo(Money.of(1500, "EUR"));
        });
    }

    @Test
    void an_inquiry_takes_nothing_and_is_no_dispute() {
        bench.server.bank().inquire(session, 3000);

        assertThat(told().getLast()).isInstanceOf(PaymentNotice.Other.class);
    }

    @Test
    void a_dispute_of_what_stripe_does_not_know_is_done_with() {
        var body = """
                {"id": "evt_1", "type": "charge.dispute.created", "created": 1772445600,
                 "data": {"object": {"id": "dp_unknown"}}}""".getBytes(StandardCharsets.UTF_8);

        assertThat(bench.notices.read(body))
                .isEqualTo(new Succeeded<>(new PaymentNotice.Other("evt_1", bench.now(), "charge.dispute.created")));
    }

    @Test
    void a_dispute_that_cannot_be_asked_about_leaves_the_event_unread() {
        bench.server.bank().dispute(session, 3000);
        bench.server.fail(Fault.TOO_MANY, "GET", 1);

        assertThat(bench.notices.read(bench.server.events().getLast())).isInstanceOf(Unknown.class);
    }

    private List<DisputeChanged> disputes() {
        return told().stream()
                .filter(DisputeChanged.class::isInstance)
                .map(DisputeChanged.class::cast)
                .toList();
    }

    private List<PaymentNotice> told() {
        return bench.server.events().stream()
                .map(bench.notices::read)
                .map(result -> result instanceof Succeeded<PaymentNotice>(var notice) ? notice : null)
                .map(Objects::requireNonNull)
                .toList();
    }
}
