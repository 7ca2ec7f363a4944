package dev.tutorium.payments.sandbox;

import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Checkout;
import dev.tutorium.payments.sandbox.Faults.Kind;
import dev.tutorium.payments.sandbox.Faults.Operation;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The sandbox as the platform calls it, with whatever failure was asked for. */
@Singleton
final class SandboxCardPayments implements CardPayments {

    private static final String NO_SUCH_CHECKOUT = "no such checkout";

    private final HostedCheckouts checkouts;
    private final Movements movements;
    private final Renewals renewals;
    private final Answers answers;
    private final Faults faults;
    private final PublicAddress address;

    SandboxCardPayments(
            HostedCheckouts checkouts,
            Movements movements,
            Renewals renewals,
            Answers answers,
            Faults faults,
            PublicAddress address) {
        this.checkouts = checkouts;
        this.movements = movements;
        this.renewals = renewals;
        this.answers = answers;
        this.faults = faults;
        this.address = address;
    }

    @Override
    public String provider() {
        return "sandbox";
    }

    @Override
    public RemoteResult<Checkout> openCheckout(CheckoutOrder order) {
        var reference = called(
                Operation.CHECKOUT,
                refused -> answers.once(
                        order.key(),
                        order.amount(),
                        refused,
                        transaction -> new Succeeded<>(checkouts.open(transaction, order))));
        return mapped(
                reference,
                opened -> new Checkout(
                        opened, address.of("/sandbox/checkout/" + opened).toString()));
    }

    @Override
    public RemoteResult<CheckoutStatus> checkout(String reference) {
        return found(() -> checkouts.find(reference));
    }

    @Override
    public RemoteResult<CheckoutStatus> expireCheckout(String reference) {
        return found(() -> checkouts.expire(reference));
    }

    @Override
    public RemoteResult<Money> capture(PaymentOrder order) {
        var captured = called(
                Operation.CAPTURE,
                refused -> answers.once(
                        order.captureKey(),
                        order.amount(),
                        refused,
                        transaction -> movements.capture(transaction, order)));
        return mapped(captured, _ -> checkouts.fee(order.amount()));
    }

    @Override
    public RemoteResult<String> voidAuthorisation(PaymentOrder order) {
        return called(
                Operation.VOID,
                refused -> answers.once(
                        order.voidKey(), order.amount(), refused, transaction -> movements.letGo(transaction, order)));
    }

    @Override
    public RemoteResult<String> refund(RefundOrder order) {
        return called(
                Operation.REFUND,
                refused -> answers.once(
                        order.key(), order.amount(), refused, transaction -> movements.refund(transaction, order)));
    }

    @Override
    public RemoteResult<String> transfer(TransferOrder order) {
        return called(
                Operation.TRANSFER,
                refused -> answers.once(
                        order.key(), order.amount(), refused, transaction -> movements.transfer(transaction, order)));
    }

    @Override
    public RemoteResult<String> reverse(ReversalOrder order) {
        return called(
                Operation.REVERSAL,
                refused -> answers.once(
                        order.key(), order.amount(), refused, transaction -> movements.reverse(transaction, order)));
    }

    @Override
    public RemoteResult<SubscriptionStatus> subscription(String reference) {
        return reached(() -> renewals.status(reference)
                .<RemoteResult<SubscriptionStatus>>map(Succeeded::new)
                .orElseGet(() -> new Declined<>("no such subscription")));
    }

    @Override
    public RemoteResult<SubscriptionStatus> cancelSubscription(CancelOrder order) {
        var told = called(Operation.CANCELLATION, refused -> {
            if (refused) {
                return new Declined<>("declined, as asked for");
            }
            renewals.end(order.reference());
            return new Succeeded<>(order.reference());
        });
        return switch (told) {
            case Succeeded<String>(var reference) -> subscription(reference);
            case Declined<String>(var reason) -> new Declined<>(reason);
            case Unknown<String>(var reason) -> new Unknown<>(reason);
        };
    }

    /** Makes a call go as the asked failure wants it, if there is one; {@code call} is told whether to be refused. */
    private RemoteResult<String> called(Operation operation, Function<Boolean, RemoteResult<String>> call) {
        return reached(() -> switch (faults.next(operation).orElse(null)) {
            case null -> call.apply(false);
            case Kind.DECLINED -> call.apply(true);
            case Kind.ANSWER_LOST -> {
                var _ = call.apply(false);
                yield new Unknown<>("the answer was lost, as asked for");
            }
            case Kind.AWAY -> new Unknown<>("the provider was away, as asked for");
        });
    }

    private static RemoteResult<CheckoutStatus> found(Supplier<Optional<StoredCheckout>> look) {
        return reached(() -> look.get()
                .map(StoredCheckout::status)
                .<RemoteResult<CheckoutStatus>>map(Succeeded::new)
                .orElseGet(() -> new Declined<>(NO_SUCH_CHECKOUT)));
    }

    private static <T> RemoteResult<T> reached(Supplier<RemoteResult<T>> call) {
        try {
            return call.get();
        } catch (Database.Failed e) {
            return new Unknown<>(String.valueOf(e.getMessage()));
        }
    }

    private static <T, U> RemoteResult<U> mapped(RemoteResult<T> result, Function<T, U> next) {
        return switch (result) {
            case Succeeded<T>(var value) -> new Succeeded<>(next.apply(value));
            case Declined<T>(var reason) -> new Declined<>(reason);
            case Unknown<T>(var reason) -> new Unknown<>(reason);
        };
    }
}
