package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.CheckoutPages;
import dev.tutorium.application.booking.port.Earnings;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.payment.Checkouts;
import dev.tutorium.application.payment.Discounting;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.CreditPackages;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.PaidWith;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.CreditRefusal;
import dev.tutorium.domain.payment.Discount;
import dev.tutorium.domain.payment.DiscountCode.Bought;
import dev.tutorium.domain.payment.PaymentPolicy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the seat that is sold together with what pays for it: a charge, less what a code takes off; a credit; or nothing. Called in the
 * transaction of the sale.
 */
public final class SeatTill {

    private final Desk desk;
    private final Discounting discounts;
    private final CreditPackages packages;
    private final Ids ids;
    private final Numbers numbers;

    /** Where charges are made and paid. */
    public record Desk(Charges charges, Earnings earnings, Checkouts checkouts, CheckoutPages pages) {}

    /** The figures that seats are held and shared by. */
    public record Numbers(BookingPolicy booking, PaymentPolicy payment) {}

    public SeatTill(Desk desk, Discounting discounts, CreditPackages packages, Ids ids, Numbers numbers) {
        this.desk = desk;
        this.discounts = discounts;
        this.packages = packages;
        this.ids = ids;
        this.numbers = numbers;
    }

    /** A seat that costs nothing waits for no checkout: with {@code approval} it is asked for, else booked at once. */
    Outcome<Seat, BookingRefusal> seat(SeatOrder order, SessionId session, boolean approval, Instant now) {
        var id = new SeatId(ids.next());
        if (!order.price().isPositive()) {
            return Outcome.accepted(settled(id, order, new PaidWith.Nothing(), approval, now));
        }
        return switch (order.pay()) {
            case PayBy.Credit(var lot) ->
                passOn(spend(order, lot, id, now)).map(credit -> settled(id, order, credit, approval, now));
            case PayBy.Card(var code)
            when code == null ->
                Outcome.accepted(charged(id, new ChargeId(ids.next()), order, null, session, approval, now));
            case PayBy.Card(var code) -> {
                var charge = new ChargeId(ids.next());
                var bought = new Bought(order.student(), ChargePurpose.seat(id), charge);
                var typed = new Discounting.Typed(
                        code, order.wanted().teacher(), order.service().value(), order.price());
                yield passOn(discounts.redeem(typed, bought, now))
                        .map(discount -> discount.amount().equals(order.price())
                                ? settled(id, order, new PaidWith.Nothing(), approval, now)
                                : charged(id, charge, order, discount, session, approval, now));
            }
        };
    }

    @Nullable String checkoutUrl(Seat seat) {
        return seat.paidWith()
                .charged()
                .map(charge -> desk.checkouts().open(charge).url())
                .orElse(null);
    }

    private Outcome<PaidWith.Credit, CreditRefusal> spend(
            SeatOrder order, @Nullable CreditPackageId chosen, SeatId seat, Instant now) {
        if (chosen == null) {
            var lots = packages.spendableForUpdate(order.student(), order.service(), now);
            return CreditPackage.spend(lots, seat, now).map(change -> reserved(change, seat));
        }
        var lot = packages.getOwnedForUpdate(order.student(), chosen);
        return lot.order().service().equals(order.service())
                ? lot.reserve(seat, now).map(change -> reserved(change, seat))
                : Outcome.refused(
                        new CreditRefusal.PackageOfOtherService(lot.order().service()));
    }

    private PaidWith.Credit reserved(Change<CreditPackage> change, SeatId seat) {
        packages.record(change);
        var lot = change.state();
        return new PaidWith.Credit(lot.id(), lot.creditOf(seat).orElseThrow().id());
    }

    private Seat charged(
            SeatId id,
            ChargeId charge,
            SeatOrder order,
            @Nullable Discount discount,
            SessionId session,
            boolean approval,
            Instant now) {
        var charged = new ChargeOrder(
                charge,
                order.student(),
                ChargePurpose.seat(id),
                order.lesson().title(),
                order.price(),
                discount,
                order.channel().split(order.wanted().teacher(), order.price().currency(), desk.earnings()),
                List.of(id.value()),
                approval,
                desk.pages().of(session));
        var opened = Charge.open(charged, numbers.payment(), now);
        desk.charges().record(opened);
        return Seat.held(id, order.student(), opened.state().terms().amount(), charge, now, numbers.booking());
    }

    private static Seat settled(SeatId id, SeatOrder order, PaidWith paidWith, boolean approval, Instant now) {
        return Seat.withoutCheckout(id, order.student(), paidWith, order.price().currency(), approval, now);
    }

    private static <T> Outcome<T, BookingRefusal> passOn(Outcome<T, ? extends Refusal> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T, ? extends Refusal>(var value) -> Outcome.accepted(value);
            case Outcome.Refused<T, ? extends Refusal>(var why) -> Outcome.refused(new BookingRefusal.NotPayable(why));
        };
    }
}
