package dev.tutorium.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.application.payment.port.RenewalsContract;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.PaidPeriod;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StripeRenewalsTest extends RenewalsContract {

    private final StripeBench bench = new StripeBench();
    private String session = "";

    @AfterEach
    void close() {
        bench.close();
    }

    @Override
    protected CardPayments payments() {
        return bench.payments;
    }

    @Override
    protected void pay(String checkout) {
        session = checkout;
        bench.server.pay(checkout);
    }

    @Override
    protected void advance(Duration by) {
        bench.advance(by);
        bench.server.renewDue();
    }

    @Override
    protected Instant now() {
        return bench.now();
    }

    @Test
    void a_paid_invoice_tells_its_period() {
        var first = begun(Renewal.MONTHLY);
        assertThat(told("invoice.paid"))
                .singleElement()
                .satisfies(notice ->
                        assertThat(((PaymentNotice.PeriodPaid) notice).period()).isEqualTo(first));
        assertThat(first.fee().minor()).isEqualTo(205);
        assertThat(told("checkout.session.completed"))
                .singleElement()
                .isInstanceOf(PaymentNotice.CheckoutChanged.class);
        assertThat(told("payment_intent.succeeded")).singleElement().isInstanceOf(PaymentNotice.Other.class);
    }

    @Test
    void a_card_that_was_declined_is_told_until_it_has_paid() {
        var first = begun(Renewal.WEEKLY);
        bench.server.card(session, false);
        advance(Duration.ofDays(8));
        assertThat(told("invoice.payment_failed"))
                .hasSize(2)
                .allSatisfy(notice ->
                        assertThat(((PaymentNotice.PeriodFailed) notice).from()).isEqualTo(first.until()));
        bench.server.card(session, true);
        advance(Duration.ofDays(1));
        assertThat(told("invoice.payment_failed")).hasOnlyElementsOfType(PaymentNotice.PeriodPaid.class);
        assertThat(standing(first).paid()).hasSize(2);
    }

    @Test
    void a_subscription_that_could_not_be_collected_is_over() {
        var first = begun(Renewal.WEEKLY);
        bench.server.card(session, false);
        advance(Duration.ofDays(20));
        assertThat(told("customer.subscription.deleted"))
                .singleElement()
                .satisfies(notice -> assertThat(((PaymentNotice.SubscriptionEnded) notice).reference())
                        .isEqualTo(first.subscription()));
        assertThat(standing(first).endedAt()).isNotNull();
    }

    @Test
    void what_happens_to_the_money_of_a_period_tells_of_the_period_first() {
        var first = begun(Renewal.WEEKLY);
        bench.server.dispute(session, 1_00);
        var told = told("charge.dispute.created");
        assertThat(told).singleElement().isInstanceOfSatisfying(PaymentNotice.Several.class, several -> {
            assertThat(several.notices()).hasSize(2);
            assertThat(((PaymentNotice.PeriodPaid) several.notices().getFirst()).period())
                    .isEqualTo(first);
            var disputed = (PaymentNotice.DisputeChanged) several.notices().getLast();
            assertThat(disputed.dispute().progress()).isInstanceOf(Dispute.Opened.class);
        });
        bench.server.refund(session, 1_00);
        assertThat(told("refund.created"))
                .singleElement()
                .isInstanceOfSatisfying(
                        PaymentNotice.Several.class,
                        several ->
                                assertThat(several.notices().getLast()).isInstanceOf(PaymentNotice.RefundMade.class));
    }

    @Test
    void a_price_that_was_changed_at_stripe_is_told_as_it_was_paid() {
        var first = begun(Renewal.WEEKLY);
        bench.server.price(session, 99_00);
        advance(Duration.ofDays(7));
        assertThat(standing(first).paid().stream()
                        .filter(period -> !period.first())
                        .map(PaidPeriod::amount))
                .singleElement()
                .satisfies(amount -> assertThat(amount.minor()).isEqualTo(99_00));
    }

    private List<PaymentNotice> told(String type) {
        return bench.server.events().stream()
                .filter(event -> JsonParser.parseString(new String(event, StandardCharsets.UTF_8))
                        .getAsJsonObject()
                        .get("type")
                        .getAsString()
                        .equals(type))
                .map(event -> switch (bench.notices.read(event)) {
                    case RemoteResult.Succeeded(var notice) -> notice;
                    case RemoteResult.Declined(var reason) -> throw new AssertionError(reason);
                    case RemoteResult.Unknown(var reason) -> throw new AssertionError(reason);
                })
                .toList();
    }
}
