package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import dev.tutorium.domain.messaging.WebhookEvent;

/** Tells owners of webhook endpoints that nothing is sent there any more. */
public final class WebhookTelling implements Reaction<WebhookEvent> {

    private final MailFacts facts;
    private final Telling telling;

    public WebhookTelling(MailFacts facts, Telling telling) {
        this.facts = facts;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "messaging.webhook-telling";
    }

    @Override
    public Class<WebhookEvent> event() {
        return WebhookEvent.class;
    }

    @Override
    public void react(WebhookEvent event) {
        switch (event) {
            case WebhookEvent.EndpointGivenUp givenUp -> tell(givenUp);
        }
    }

    private void tell(WebhookEvent.EndpointGivenUp event) {
        var why = switch (event.cause()) {
            case GONE -> "It answered that it is gone for good.";
            case FAILED_TOO_LONG, BY_OWNER -> "It has not accepted anything for days.";
        };
        var letter = Letter.of(
                NotificationKind.INTEGRATION,
                "webhook-given-up:%s:%s".formatted(event.endpoint().value(), event.at()),
                Topic.of("webhook_endpoint", event.endpoint()),
                "A webhook endpoint is disabled",
                "Nothing is sent to one of your webhook endpoints any more. " + why,
                "Enable it once it works again; what waits for it is sent then.");
        facts.person(event.owner()).ifPresent(owner -> telling.tell(letter, owner));
    }
}
