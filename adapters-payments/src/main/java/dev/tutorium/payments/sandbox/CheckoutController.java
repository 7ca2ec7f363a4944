package dev.tutorium.payments.sandbox;

import dev.tutorium.payments.sandbox.StoredSubscription.Card;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * The hosted checkout page. {@code ?copies=} (0 loses the webhook, 2 doubles it) and {@code ?delay=PT90S} choose how the webhook
 * of what is pressed there travels.
 */
@Controller("/sandbox/checkout/{reference}")
@Secured("isAnonymous()")
@Produces(MediaType.TEXT_HTML)
final class CheckoutController {

    private static final String DECLINED = "Your card was declined. Nothing was paid.";

    private final HostedCheckouts checkouts;
    private final Disputes disputes;
    private final Refunds refunds;
    private final Renewals renewals;

    CheckoutController(HostedCheckouts checkouts, Disputes disputes, Refunds refunds, Renewals renewals) {
        this.checkouts = checkouts;
        this.disputes = disputes;
        this.refunds = refunds;
        this.renewals = renewals;
    }

    @Get
    MutableHttpResponse<String> page(
            String reference, @QueryValue @Nullable Integer copies, @QueryValue @Nullable String delay) {
        var wish = wish(copies, delay);
        return checkouts
                .find(reference)
                .map(checkout -> shown(HttpStatus.OK, checkout, wish, ""))
                .orElseGet(CheckoutController::unknown);
    }

    /** Pay and Close lead back to the shop, the rest stays here: Decline, and what the provider's people and the payer's bank do once it is paid. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> press(String reference, @Body Pressed pressed) {
        var wish = wish(pressed.copies(), pressed.delay());
        return switch (pressed.press()) {
            case "pay" ->
                checkouts
                        .pay(reference, wish)
                        .map(checkout -> after(checkout, wish))
                        .orElseGet(CheckoutController::unknown);
            case "decline" ->
                checkouts
                        .decline(reference, wish)
                        .map(checkout -> shown(HttpStatus.PAYMENT_REQUIRED, checkout, wish, DECLINED))
                        .orElseGet(CheckoutController::unknown);
            case "close" ->
                checkouts
                        .find(reference)
                        .map(checkout -> HttpResponse.<String>seeOther(URI.create(checkout.cancelUrl())))
                        .orElseGet(CheckoutController::unknown);
            case "dispute" ->
                amounted(
                        pressed,
                        minor -> afterwards(reference, wish, checkout -> disputes.open(checkout, minor, wish)));
            case "refund" ->
                amounted(pressed, minor -> afterwards(reference, wish, checkout -> refunds.make(checkout, minor)));
            case "send-back" -> {
                var refund = String.valueOf(pressed.refund());
                yield afterwards(reference, wish, checkout -> refunds.sendBack(checkout, refund));
            }
            case "win", "lose" -> {
                var decision = pressed.press().equals("win") ? StoredDispute.State.WON : StoredDispute.State.LOST;
                var dispute = String.valueOf(pressed.dispute());
                yield afterwards(reference, wish, checkout -> disputes.decide(checkout, dispute, decision, wish));
            }
            case "pays", "pays-untold", "declines" -> {
                var card = Card.valueOf(pressed.press().replace('-', '_').toUpperCase(Locale.ROOT));
                yield renewing(reference, wish, subscription -> renewals.use(subscription, card));
            }
            case "end" -> renewing(reference, wish, renewals::end);
            default ->
                HttpResponse.badRequest("press is pay, decline, close, refund, send-back, dispute, win or lose, and of"
                        + " what renews pays, pays-untold, declines or end");
        };
    }

    @Serdeable
    record Pressed(
            String press,
            @Nullable Integer copies,
            @Nullable String delay,
            @Nullable Long amount,
            @Nullable String dispute,
            @Nullable String refund) {}

    private static MutableHttpResponse<String> amounted(
            Pressed pressed, LongFunction<MutableHttpResponse<String>> step) {
        var minor = pressed.amount() == null ? Long.MAX_VALUE : pressed.amount();
        return minor < 1 ? HttpResponse.badRequest("amount is at least 1, in minor units") : step.apply(minor);
    }

    private MutableHttpResponse<String> afterwards(String reference, WebhookWish wish, Consumer<StoredCheckout> step) {
        return checkouts
                .find(reference)
                .map(checkout -> {
                    step.accept(checkout);
                    return shown(HttpStatus.OK, checkout, wish, "");
                })
                .orElseGet(CheckoutController::unknown);
    }

    private MutableHttpResponse<String> renewing(String reference, WebhookWish wish, Consumer<String> step) {
        return afterwards(
                reference,
                wish,
                checkout ->
                        renewals.of(checkout).map(StoredSubscription::reference).ifPresent(step));
    }

    private MutableHttpResponse<String> after(StoredCheckout checkout, WebhookWish wish) {
        return switch (checkout.state()) {
            case PAID, AUTHORISED -> HttpResponse.seeOther(URI.create(checkout.successUrl()));
            case OPEN, VOIDED, EXPIRED -> shown(HttpStatus.CONFLICT, checkout, wish, "");
        };
    }

    private MutableHttpResponse<String> shown(
            HttpStatus status, StoredCheckout checkout, WebhookWish wish, String message) {
        return SandboxPage.shown(
                HttpResponse.status(status),
                "Checkout: " + checkout.description(),
                CheckoutPage.of(
                        checkout, renewals.of(checkout), disputes.of(checkout), refunds.of(checkout), wish, message));
    }

    private static MutableHttpResponse<String> unknown() {
        return HttpResponse.notFound("There is no such checkout.");
    }

    private static WebhookWish wish(@Nullable Integer copies, @Nullable String delay) {
        try {
            return new WebhookWish(
                    copies == null ? 1 : copies,
                    delay == null || delay.isBlank() ? Duration.ZERO : Duration.parse(delay));
        } catch (DateTimeParseException _) {
            return WebhookWish.AT_ONCE;
        }
    }
}
