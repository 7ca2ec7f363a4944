package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.payment.Checkout;
import dev.tutorium.domain.payment.PaidPeriod;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A payment provider in memory, with failures on request: of the next calls that move something, in their order. */
public final class CardsInMemory implements CardPayments {

    /** How a call goes wrong. */
    public enum Failure {
        DECLINED,
        ANSWER_LOST,
        AWAY
    }

    private final InstantSource clock;
    private final Map<String, RemoteResult<?>> answers = new HashMap<>();
    private final Map<String, Money> asked = new HashMap<>();
    private final Map<String, CheckoutOrder> orders = new HashMap<>();
    private final Map<String, CheckoutStatus> statuses = new HashMap<>();
    private final Map<String, Money> refunded = new HashMap<>();
    private final Map<String, Money> transferred = new LinkedHashMap<>();
    private final Map<String, Subscribed> subscriptions = new LinkedHashMap<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private int references;
    private boolean closesNothing;

    public CardsInMemory(InstantSource clock) {
        this.clock = clock;
    }

    public void failNext(Failure failure) {
        failures.add(failure);
    }

    /** Whether it is away for who wants a checkout closed. */
    public void closesNothing(boolean away) {
        closesNothing = away;
    }

    /** The payer pays on the hosted page. */
    public void pay(String checkout) {
        if (status(checkout) instanceof CheckoutStatus.Open) {
            var order = order(checkout);
            var payment = "pi_" + checkout;
            statuses.put(
                    checkout,
                    order.renewing() != null
                            ? subscribed(order, order.renewing())
                            : order.manualCapture()
                                    ? new CheckoutStatus.Authorised(payment, order.amount())
                                    : new CheckoutStatus.Paid(payment, order.amount(), fee(order.amount())));
        }
    }

    /** Charges the payers of all whose period is over, for every one that is. */
    public void renewDue() {
        subscriptions.values().forEach(each -> {
            while (each.endedAt == null && !each.until().isAfter(clock.instant())) {
                if (each.ending) {
                    each.endedAt = each.until();
                } else {
                    each.renew();
                }
            }
        });
    }

    private CheckoutStatus subscribed(CheckoutOrder order, Renewing renewing) {
        var reference = "sub_" + ++references;
        var subscribed = new Subscribed(reference, order.amount(), renewing.every(), clock.instant());
        subscriptions.put(reference, subscribed);
        return new CheckoutStatus.Subscribed(subscribed.renew());
    }

    /** What the provider has of a subscription. */
    private final class Subscribed {

        private final String reference;
        private final Money amount;
        private final Renewal every;
        private final Instant start;
        private final List<PaidPeriod> paid = new ArrayList<>();
        private boolean ending;
        private @Nullable Instant endedAt;

        Subscribed(String reference, Money amount, Renewal every, Instant start) {
            this.reference = reference;
            this.amount = amount;
            this.every = every;
            this.start = start;
        }

        Instant until() {
            return every.after(start, paid.size());
        }

        PaidPeriod renew() {
            var invoice = "in_" + ++references;
            var from = until();
            var period = new PaidPeriod(
                    reference,
                    invoice,
                    paid.isEmpty(),
                    "pi_" + invoice,
                    amount,
                    fee(amount),
                    from,
                    every.after(start, paid.size() + 1));
            statuses.put(invoice, new CheckoutStatus.Paid(period.payment(), amount, period.fee()));
            paid.add(period);
            return period;
        }

        SubscriptionStatus status() {
            return new SubscriptionStatus(paid, ending, endedAt);
        }
    }

    /** What was done under a key, whoever got to know of it; null when nothing was. */
    public @Nullable RemoteResult<?> answer(String key) {
        return answers.get(key);
    }

    /** What the provider has of ours: all that was paid, less fees, refunds and transfers. */
    public Money balance(Currency currency) {
        var paid = statuses.values().stream()
                .flatMap(status -> status instanceof CheckoutStatus.Paid(var _, var amount, var fee)
                        ? Stream.of(amount.minus(fee))
                        : Stream.empty());
        var gone = Stream.concat(refunded.values().stream(), transferred.values().stream())
                .map(Money::negated);
        return Stream.concat(paid, gone)
                .filter(amount -> amount.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    @Override
    public String provider() {
        return "memory";
    }

    @Override
    public RemoteResult<Checkout> openCheckout(CheckoutOrder order) {
        return once(order.key(), order.amount(), () -> {
            var reference = "cs_" + ++references;
            orders.put(reference, order);
            statuses.put(reference, new CheckoutStatus.Open());
            return new Succeeded<>(new Checkout(reference, "https://pay.test/" + reference));
        });
    }

    @Override
    public RemoteResult<CheckoutStatus> checkout(String reference) {
        return statuses.containsKey(reference)
                ? new Succeeded<>(status(reference))
                : new Declined<>("no such checkout");
    }

    @Override
    public RemoteResult<CheckoutStatus> expireCheckout(String reference) {
        if (closesNothing) {
            return new Unknown<>("away");
        }
        statuses.computeIfPresent(
                reference,
                (_, status) -> status instanceof CheckoutStatus.Open ? new CheckoutStatus.Expired() : status);
        return checkout(reference);
    }

    @Override
    public RemoteResult<Money> capture(PaymentOrder order) {
        return once(order.captureKey(), order.amount(), () -> {
            var checkout = checkoutOf(order.payment());
            if (!(statuses.get(checkout) instanceof CheckoutStatus.Authorised)) {
                return new Declined<>("nothing is authorised");
            }
            var fee = fee(order.amount());
            statuses.put(checkout, new CheckoutStatus.Paid(order.payment(), order.amount(), fee));
            return new Succeeded<>(fee);
        });
    }

    @Override
    public RemoteResult<String> voidAuthorisation(PaymentOrder order) {
        return once(order.voidKey(), order.amount(), () -> {
            var checkout = checkoutOf(order.payment());
            if (!(statuses.get(checkout) instanceof CheckoutStatus.Authorised)) {
                return new Declined<>("nothing is authorised");
            }
            statuses.put(checkout, new CheckoutStatus.Expired());
            return new Succeeded<>(order.payment());
        });
    }

    @Override
    public RemoteResult<String> refund(RefundOrder order) {
        return once(order.key(), order.amount(), () -> {
            if (!(statuses.get(checkoutOf(order.payment())) instanceof CheckoutStatus.Paid paid)) {
                return new Declined<>("nothing was paid");
            }
            var zero = Money.zero(paid.amount().currency());
            var whole = refunded.getOrDefault(order.payment(), zero).plus(order.amount());
            if (whole.compareTo(paid.amount()) > 0) {
                return new Declined<>("more than is left");
            }
            refunded.put(order.payment(), whole);
            return new Succeeded<>("re_" + ++references);
        });
    }

    @Override
    public RemoteResult<String> transfer(TransferOrder order) {
        return once(order.key(), order.amount(), () -> {
            var reference = "tr_" + ++references;
            transferred.put(reference, order.amount());
            return new Succeeded<>(reference);
        });
    }

    @Override
    public RemoteResult<String> reverse(ReversalOrder order) {
        return once(order.key(), order.amount(), () -> {
            var left = transferred.get(order.transfer());
            if (left == null || order.amount().compareTo(left) > 0) {
                return new Declined<>("the account has not as much");
            }
            transferred.put(order.transfer(), left.minus(order.amount()));
            return new Succeeded<>("trr_" + ++references);
        });
    }

    @Override
    public RemoteResult<SubscriptionStatus> subscription(String reference) {
        var found = subscriptions.get(reference);
        return found == null ? new Declined<>("no such subscription") : new Succeeded<>(found.status());
    }

    @Override
    public RemoteResult<SubscriptionStatus> cancelSubscription(CancelOrder order) {
        var failure = failures.poll();
        if (failure == Failure.AWAY) {
            return new Unknown<>("away");
        }
        var found = subscriptions.get(order.reference());
        if (found != null && failure != Failure.DECLINED) {
            found.ending = true;
        }
        return switch (failure) {
            case null -> subscription(order.reference());
            case DECLINED -> new Declined<>("declined");
            case ANSWER_LOST, AWAY -> new Unknown<>("lost");
        };
    }

    /** A key belongs to one kind of order, so the answer kept under it is of that kind. */
    @SuppressWarnings("unchecked")
    private <T> RemoteResult<T> once(String key, Money amount, Supplier<RemoteResult<T>> work) {
        var failure = failures.poll();
        if (failure == Failure.AWAY) {
            return new Unknown<>("away");
        }
        if (!asked.computeIfAbsent(key, _ -> amount).equals(amount)) {
            return new Declined<>("another amount");
        }
        var answer = (RemoteResult<T>) answers.computeIfAbsent(
                key, _ -> failure == Failure.DECLINED ? new Declined<>("declined") : work.get());
        return failure == Failure.ANSWER_LOST ? new Unknown<>("lost") : answer;
    }

    private CheckoutStatus status(String reference) {
        var status = statuses.getOrDefault(reference, new CheckoutStatus.Expired());
        return status instanceof CheckoutStatus.Open
                        && !clock.instant().isBefore(order(reference).expiresAt())
                ? new CheckoutStatus.Expired()
                : status;
    }

    private CheckoutOrder order(String reference) {
        var order = orders.get(reference);
        if (order == null) {
            throw new AssertionError("no such checkout: " + reference);
        }
        return order;
    }

    private static String checkoutOf(String payment) {
        return payment.replaceFirst("^pi_", "");
    }

    private static Money fee(Money amount) {
        return Money.of(25, amount.currency());
    }
}
