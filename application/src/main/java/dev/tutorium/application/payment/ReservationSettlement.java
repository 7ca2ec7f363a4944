package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.payment.Charge;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Has the provider take or let go reserved money, as was decided. When its answer is lost the reconciler asks again. */
public final class ReservationSettlement {

    private final Charges charges;
    private final CardPayments payments;
    private final ChargeSettlement settlement;
    private final Transactions transactions;
    private final InstantSource clock;

    public ReservationSettlement(
            Charges charges,
            CardPayments payments,
            ChargeSettlement settlement,
            Transactions transactions,
            InstantSource clock) {
        this.charges = charges;
        this.payments = payments;
        this.settlement = settlement;
        this.transactions = transactions;
        this.clock = clock;
    }

    void settle(ChargeId id) {
        if (charges.get(id) instanceof Charge.Authorised reserved) {
            var order = new CardPayments.PaymentOrder(
                    id, reserved.payment(), reserved.terms().amount());
            switch (reserved.wanted()) {
                case UNDECIDED -> {}
                case CAPTURE -> capture(order);
                case VOID -> letGo(order);
            }
        }
    }

    private void capture(CardPayments.PaymentOrder order) {
        switch (payments.capture(order)) {
            case RemoteResult.Succeeded(var fee) ->
                whileReserved(order, charge -> settlement.paid(charge, order.payment(), fee, clock.instant()));
            case RemoteResult.Declined(var reason) ->
                whileReserved(order, charge -> charges.record(charge.failed(reason, clock.instant())));
            case RemoteResult.Unknown<?> _ -> {}
        }
    }

    /** A provider that will not let it go has nothing reserved any more. */
    private void letGo(CardPayments.PaymentOrder order) {
        switch (payments.voidAuthorisation(order)) {
            case RemoteResult.Succeeded<?> _, RemoteResult.Declined<?> _ ->
                whileReserved(order, charge -> charges.record(charge.voided(clock.instant())));
            case RemoteResult.Unknown<?> _ -> {}
        }
    }

    private void whileReserved(CardPayments.PaymentOrder order, Consumer<Charge.Authorised> step) {
        transactions.inTransaction(() -> {
            if (charges.getForUpdate(order.charge()) instanceof Charge.Authorised reserved) {
                step.accept(reserved);
            }
        });
    }
}
