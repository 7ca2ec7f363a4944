package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.messaging.port.Departure;
import dev.tutorium.application.messaging.port.Outlet;
import dev.tutorium.application.messaging.port.WebhookDeliveries;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.WebhookDeliveryId;
import dev.tutorium.domain.messaging.MessagingPolicy;
import dev.tutorium.domain.messaging.WebhookDelivery;
import java.util.List;

/** Finds who is to hear of an event by webhook, and leaves a delivery for each. */
public final class WebhookFanOut implements Outlet {

    private final WebhookDeliveries deliveries;
    private final Ids ids;
    private final MessagingPolicy policy;

    public WebhookFanOut(WebhookDeliveries deliveries, Ids ids, MessagingPolicy policy) {
        this.deliveries = deliveries;
        this.ids = ids;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public boolean wants(Class<? extends DomainEvent> event) {
        return !KeptInside.keeps(event);
    }

    @Override
    public void take(List<Departure> departures) {
        var heard = deliveries.audience(departures);
        if (!heard.isEmpty()) {
            deliveries.add(heard.stream().map(this::delivery).toList());
        }
    }

    private WebhookDelivery delivery(WebhookDeliveries.Heard heard) {
        var event = heard.event();
        return WebhookDelivery.of(new WebhookDeliveryId(ids.next()), heard.endpoint(), event.id(), event.at(), policy);
    }
}
