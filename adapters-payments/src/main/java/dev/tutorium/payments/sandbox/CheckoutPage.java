package dev.tutorium.payments.sandbox;

import static dev.tutorium.payments.sandbox.SandboxPage.escaped;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the page of a checkout shows. */
final class CheckoutPage {

    private CheckoutPage() {}

    static String of(
            StoredCheckout checkout,
            Optional<StoredSubscription> subscription,
            List<StoredDispute> disputes,
            List<StoredRefund> refunds,
            WebhookWish wish,
            String message) {
        var email = checkout.payerEmail();
        return """
                <p>Sandbox checkout. No money moves.</p>
                <h1>%s</h1>
                <p class="amount">%s%s</p>
                <p>%s</p>
                %s
                %s""".formatted(
                escaped(checkout.description()),
                checkout.amount(),
                checkout.every() == null ? "" : ", " + checkout.every().name().toLowerCase(Locale.ROOT),
                email == null ? "" : "For " + escaped(email),
                message.isEmpty() ? "" : "<p role=\"status\">" + escaped(message) + "</p>",
                rest(checkout, disputes, refunds, wish)
                        + subscription.map(each -> renewal(each, wish)).orElse(""));
    }

    private static String rest(
            StoredCheckout checkout, List<StoredDispute> disputes, List<StoredRefund> refunds, WebhookWish wish) {
        return switch (checkout.state()) {
            case OPEN -> form(wish);
            case AUTHORISED -> paid(checkout);
            case PAID ->
                paid(checkout)
                        + disputes.stream().map(each -> decision(each, wish)).collect(Collectors.joining())
                        + refunds.stream().map(each -> refund(each, wish)).collect(Collectors.joining())
                        + amounted(checkout, wish);
            case EXPIRED, VOIDED ->
                "<p role=\"status\">This checkout is over and can no longer be paid. <a href=\"%s\">Go back</a></p>"
                        .formatted(escaped(checkout.cancelUrl()));
        };
    }

    private static String paid(StoredCheckout checkout) {
        return "<p role=\"status\">This is paid. <a href=\"%s\">Back to where you came from</a></p>"
                .formatted(escaped(checkout.successUrl()));
    }

    private static String renewal(StoredSubscription subscription, WebhookWish wish) {
        if (subscription.endedAt() != null) {
            return "<p>It has ended and is not charged again.</p>";
        }
        if (subscription.ending()) {
            return "<p>It ends at %s and is not charged again.</p>".formatted(subscription.paidUntil());
        }
        return form(wish, """
                <p>It is charged again at %s. The card then: %s.</p>
                <button name="press" value="pays">Let it pay</button>
                <button name="press" value="pays-untold">Let it pay and lose the webhooks</button>
                <button name="press" value="declines">Let it be declined</button>
                <button name="press" value="end">End the subscription</button>""".formatted(
                        subscription.nextAt(), subscription.card().name().toLowerCase(Locale.ROOT)));
    }

    private static String amounted(StoredCheckout checkout, WebhookWish wish) {
        return form(wish, """
                <p><label>In minor units <input name="amount" inputmode="numeric" pattern="[0-9]{1,12}" value="%d"></label></p>
                <button name="press" value="dispute">Let the payer's bank dispute it</button>
                <button name="press" value="refund">Refund it by hand</button>""".formatted(checkout.amount().minor()));
    }

    private static String decision(StoredDispute dispute, WebhookWish wish) {
        return switch (dispute.state()) {
            case OPENED -> form(wish, """
                    <p>The payer's bank disputes %s.</p>
                    <input type="hidden" name="dispute" value="%s">
                    <button name="press" value="win">Decide for the shop</button>
                    <button name="press" value="lose">Decide for the payer</button>""".formatted(dispute.amount(), escaped(dispute.reference())));
            case WON -> "<p>A dispute of %s was won by the shop.</p>".formatted(dispute.amount());
            case LOST -> "<p>A dispute of %s was lost by the shop.</p>".formatted(dispute.amount());
        };
    }

    private static String refund(StoredRefund refund, WebhookWish wish) {
        return refund.returned()
                ? "<p>A refund of %s was sent back.</p>".formatted(refund.amount())
                : form(wish, """
                        <p>%s were refunded.</p>
                        <input type="hidden" name="refund" value="%s">
                        <button name="press" value="send-back">Let the payer's bank send it back</button>""".formatted(refund.amount(), escaped(refund.reference())));
    }

    private static String form(WebhookWish wish) {
        return form(wish, """
                <button name="press" value="pay">Pay</button>
                <button name="press" value="decline">Let the card be declined</button>
                <button name="press" value="close">Close without paying</button>""");
    }

    private static String form(WebhookWish wish, String content) {
        return """
                <form method="post">
                <input type="hidden" name="copies" value="%d">
                <input type="hidden" name="delay" value="%s">
                %s
                </form>""".formatted(wish.copies(), wish.delay(), content);
    }
}
