package dev.tutorium.application.simulation;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.CardsInMemory;
import dev.tutorium.application.payment.port.CardsInMemory.Failure;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Checkout;
import dev.tutorium.domain.payment.Dispute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The payment provider: takes cards as {@link CardsInMemory} does, tells of everything by webhooks, and fails now and then. It
 * declines, does a thing and loses its answer, or is away for a while; it is never rolled back.
 */
final class Provider implements CardPayments {

    private record Asked(ChargeId charge, Instant expiresAt) {}

    private final CardsInMemory cards;
    private final Webhooks webhooks;
    private final VirtualClock clock;
    private final Chance chance;
    private final Map<String, Asked> open = new LinkedHashMap<>();
    private final Map<String, Money> withheld = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();
    private boolean calm = true;
    private Instant awayUntil = Instant.MIN;
    private int disputes;

    Provider(Webhooks webhooks, VirtualClock clock, Chance chance) {
        this.cards = new CardsInMemory(clock);
        this.webhooks = webhooks;
        this.clock = clock;
        this.chance = chance;
    }

    void calm(boolean wanted) {
        calm = wanted;
        if (wanted) {
            awayUntil = Instant.MIN;
        }
    }

    /** Answers nothing, and takes no card, until then. */
    void away(Instant until) {
        awayUntil = until;
    }

    /** Declines what is asked next. */
    void declineNext() {
        cards.failNext(Failure.DECLINED);
    }

    boolean isAway() {
        return clock.instant().isBefore(awayUntil);
    }

    /** The payer pays on the hosted page; false when it cannot be paid any more. */
    boolean pay(String checkout, ChargeId charge) {
        if (isAway() || !(status(checkout) instanceof CheckoutStatus.Open)) {
            return false;
        }
        cards.pay(checkout);
        open.remove(checkout);
        changed(checkout, charge);
        return true;
    }

    /** Checkouts that nobody paid in time are closed, and some of that is told. */
    void closeExpired() {
        var over = open.entrySet().stream()
                .filter(each -> !clock.instant().isBefore(each.getValue().expiresAt()))
                .map(Map.Entry::getKey)
                .toList();
        for (var checkout : over) {
            var asked = open.remove(checkout);
            if (asked != null) {
                changed(checkout, asked.charge());
            }
        }
    }

    /** The payer's bank asks for an amount back. */
    Dispute dispute(ChargeId charge, Money amount) {
        var fee = Money.of(1_500, amount.currency());
        var dispute =
                new Dispute("dp_" + ++disputes, amount, fee, "not as agreed", clock.instant(), new Dispute.Opened());
        withheld.put(dispute.reference(), amount.plus(fee));
        tell(event -> new PaymentNotice.DisputeChanged(event, clock.instant(), charge, dispute));
        return dispute;
    }

    void decide(ChargeId charge, Dispute dispute, boolean won) {
        var decided = won ? new Dispute.Won(clock.instant()) : new Dispute.Lost(clock.instant());
        if (won) {
            withheld.put(dispute.reference(), dispute.fee());
        }
        var now = new Dispute(
                dispute.reference(), dispute.amount(), dispute.fee(), dispute.reason(), dispute.openedAt(), decided);
        tell(event -> new PaymentNotice.DisputeChanged(event, clock.instant(), charge, now));
    }

    /** What the provider has of ours. */
    Money balance(Currency currency) {
        return withheld.values().stream()
                .filter(amount -> amount.currency().equals(currency))
                .reduce(cards.balance(currency), Money::minus);
    }

    @Override
    public String provider() {
        return "simulated";
    }

    @Override
    public RemoteResult<Checkout> openCheckout(CheckoutOrder order) {
        return asked(() -> {
            var answer = cards.openCheckout(order);
            if (cards.answer(order.key()) instanceof RemoteResult.Succeeded<?>(Checkout(var reference, var _))
                    && status(reference) instanceof CheckoutStatus.Open) {
                open.put(reference, new Asked(order.charge(), order.expiresAt()));
            }
            return answer;
        });
    }

    @Override
    public RemoteResult<CheckoutStatus> checkout(String reference) {
        return isAway() || (!calm && chance.oneIn(50)) ? new RemoteResult.Unknown<>("away") : cards.checkout(reference);
    }

    @Override
    public RemoteResult<CheckoutStatus> expireCheckout(String reference) {
        if (isAway() || (!calm && chance.oneIn(50))) {
            return new RemoteResult.Unknown<>("away");
        }
        var answer = cards.expireCheckout(reference);
        var asked = open.remove(reference);
        if (asked != null) {
            changed(reference, asked.charge());
        }
        return !calm && chance.oneIn(50) ? new RemoteResult.Unknown<>("lost") : answer;
    }

    @Override
    public RemoteResult<SubscriptionStatus> subscription(String reference) {
        return isAway() || (!calm && chance.oneIn(50))
                ? new RemoteResult.Unknown<>("away")
                : cards.subscription(reference);
    }

    @Override
    public RemoteResult<SubscriptionStatus> cancelSubscription(CancelOrder order) {
        return asked(() -> cards.cancelSubscription(order));
    }

    @Override
    public RemoteResult<Money> capture(PaymentOrder order) {
        return asked(() -> {
            var answer = cards.capture(order);
            tellOnce(order.captureKey(), order);
            return answer;
        });
    }

    @Override
    public RemoteResult<String> voidAuthorisation(PaymentOrder order) {
        return asked(() -> {
            var answer = cards.voidAuthorisation(order);
            tellOnce(order.voidKey(), order);
            return answer;
        });
    }

    private void tellOnce(String key, PaymentOrder order) {
        if (cards.answer(key) instanceof RemoteResult.Succeeded<?> && told.add(key)) {
            changed(order.payment().replaceFirst("^pi_", ""), order.charge());
        }
    }

    @Override
    public RemoteResult<String> refund(RefundOrder order) {
        return asked(() -> {
            var answer = cards.refund(order);
            tellOnce(
                    order.key(),
                    (event, reference) ->
                            new PaymentNotice.RefundDone(event, clock.instant(), order.refund(), reference));
            return answer;
        });
    }

    @Override
    public RemoteResult<String> transfer(TransferOrder order) {
        return asked(() -> {
            var answer = cards.transfer(order);
            tellOnce(
                    order.key(),
                    (event, reference) ->
                            new PaymentNotice.TransferDone(event, clock.instant(), order.payout(), reference),
                    (event, why) -> new PaymentNotice.TransferRejected(event, clock.instant(), order.payout(), why));
            return answer;
        });
    }

    @Override
    public RemoteResult<String> reverse(ReversalOrder order) {
        return asked(() -> cards.reverse(order));
    }

    private interface Told {
        PaymentNotice notice(String event, String what);
    }

    /** Of what was declined only the answer tells. */
    private void tellOnce(String key, Told done) {
        if (cards.answer(key) instanceof RemoteResult.Succeeded<?>(var reference) && told.add(key)) {
            tell(event -> done.notice(event, reference.toString()));
        }
    }

    private void tellOnce(String key, Told done, Told rejected) {
        switch (cards.answer(key)) {
            case RemoteResult.Succeeded<?>(var reference)
            when told.add(key) -> tell(event -> done.notice(event, reference.toString()));
            case RemoteResult.Declined<?>(var why) when told.add(key) -> tell(event -> rejected.notice(event, why));
            case null, default -> {}
        }
    }

    private <T> RemoteResult<T> asked(Supplier<RemoteResult<T>> call) {
        if (isAway()) {
            cards.failNext(Failure.AWAY);
        } else if (!calm && chance.oneIn(20)) {
            cards.failNext(
                    chance.pick(List.of(Failure.DECLINED, Failure.ANSWER_LOST, Failure.ANSWER_LOST, Failure.AWAY)));
        }
        return call.get();
    }

    private CheckoutStatus status(String checkout) {
        return switch (cards.checkout(checkout)) {
            case RemoteResult.Succeeded(var status) -> status;
            case RemoteResult.Declined<?> _, RemoteResult.Unknown<?> _ ->
                throw new Violation("no checkout " + checkout);
        };
    }

    private void changed(String checkout, ChargeId charge) {
        var status = status(checkout);
        tell(event -> new PaymentNotice.CheckoutChanged(event, clock.instant(), charge, checkout, status));
    }

    private void tell(Function<String, PaymentNotice> notice) {
        webhooks.send(notice);
    }

    List<String> openCheckouts() {
        return new ArrayList<>(open.keySet());
    }
}
