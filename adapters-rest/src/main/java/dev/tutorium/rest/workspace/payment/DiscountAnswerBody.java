package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.payment.DiscountValidation.Answer;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.Discount;
import dev.tutorium.domain.payment.DiscountRefusal;
import dev.tutorium.rest.kernel.Reasons;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Whether a code is valid for something, and what it would cost with it.
 *
 * @param reason  why it is not valid, as the error of a purchase would be coded; null when it is
 * @param message the same in a sentence
 * @param total   what is left to pay
 */
@Serdeable
record DiscountAnswerBody(
        boolean valid,
        @Nullable String reason,
        @Nullable String message,
        AmountBody price,
        AmountBody discount,
        AmountBody total) {

    static DiscountAnswerBody of(Answer answer) {
        var price = answer.price();
        return switch (answer.outcome()) {
            case Outcome.Accepted<Discount, DiscountRefusal>(var discount) ->
                new DiscountAnswerBody(
                        true,
                        null,
                        null,
                        AmountBody.of(price),
                        AmountBody.of(discount.amount()),
                        AmountBody.of(price.minus(discount.amount())));
            case Outcome.Refused<Discount, DiscountRefusal>(var why) ->
                new DiscountAnswerBody(
                        false,
                        Reasons.code(why),
                        Reasons.sentence(why),
                        AmountBody.of(price),
                        AmountBody.of(price.minus(price)),
                        AmountBody.of(price));
        };
    }
}
