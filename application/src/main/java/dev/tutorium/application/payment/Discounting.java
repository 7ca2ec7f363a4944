package dev.tutorium.application.payment;

import dev.tutorium.application.payment.port.DiscountCodes;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.Discount;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.domain.payment.DiscountCode.Bought;
import dev.tutorium.domain.payment.DiscountCode.Purchase;
import dev.tutorium.domain.payment.DiscountRefusal;
import dev.tutorium.domain.payment.Redemption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes discount codes off prices. Shared by whatever sells something: redeem in the transaction that makes the charge, before it is
 * made, so that both are there or neither is.
 */
public final class Discounting {

    private final DiscountCodes codes;

    public Discounting(DiscountCodes codes) {
        this.codes = codes;
    }

    /**
     * A code that someone types in for something.
     *
     * @param owner whose codes are taken for it, besides the platform's
     */
    public record Typed(String code, AccountId owner, UUID offering, Money price) {}

    /**
     * What the code takes off now, with nothing redeemed.
     *
     * @param student whose own redemptions count; null for someone who is not known
     */
    public Outcome<Discount, DiscountRefusal> quote(Typed typed, @Nullable AccountId student, Instant now) {
        return codes.find(typed.owner(), typed.code())
                .map(code -> code.discount(purchase(typed, code, student), now))
                .orElseGet(() -> Outcome.refused(new DiscountRefusal.CodeUnknown()));
    }

    /** Redeems the code for what is bought; the last redemption is had by one. */
    public Outcome<Discount, DiscountRefusal> redeem(Typed typed, Bought bought, Instant now) {
        return codes.findForUpdate(typed.owner(), typed.code())
                .map(code -> code.redeem(purchase(typed, code, bought.student()), bought, now))
                .orElseGet(() -> Outcome.refused(new DiscountRefusal.CodeUnknown()))
                .map(redeemed -> {
                    codes.save(redeemed.code());
                    codes.save(redeemed.redemption());
                    return redeemed.discount();
                });
    }

    /** What was had for nothing is not had after all: its code, if one was redeemed for it, is free again. */
    public void release(ChargePurpose purpose) {
        follow(codes.redemptionOf(purpose).filter(redemption -> redemption.charge() == null), Redemption::release);
    }

    public boolean isRedeemed(ChargePurpose purpose) {
        return codes.redemptionOf(purpose).isPresent();
    }

    void follow(Optional<Redemption> found, Function<Redemption, Redemption> step) {
        found.ifPresent(seen -> {
            var code = codes.getForUpdate(seen.code());
            var before = codes.redemptionOf(seen.purpose()).orElseThrow();
            var after = step.apply(before);
            if (!after.equals(before)) {
                codes.save(after);
                codes.save(code.after(before, after));
            }
        });
    }

    Optional<Redemption> redemptionOf(ChargePurpose purpose) {
        return codes.redemptionOf(purpose);
    }

    private Purchase purchase(Typed typed, DiscountCode code, @Nullable AccountId student) {
        var redeemed = student == null ? 0 : codes.redeemedBy(code.id(), student);
        return new Purchase(typed.offering(), typed.price(), redeemed);
    }
}
