package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.payment.port.Subscriptions;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.OfferingEvent;
import dev.tutorium.domain.offering.ServiceStatus;

/** Nobody is charged again for a service that was archived or deleted. */
public final class ServiceLeaving implements Reaction<OfferingEvent> {

    private final Subscriptions subscriptions;
    private final SubscriptionCancellation cancellation;

    public ServiceLeaving(Subscriptions subscriptions, SubscriptionCancellation cancellation) {
        this.subscriptions = subscriptions;
        this.cancellation = cancellation;
    }

    @Override
    public String name() {
        return "payment.service-leaving";
    }

    @Override
    public Class<OfferingEvent> event() {
        return OfferingEvent.class;
    }

    @Override
    public void react(OfferingEvent event) {
        switch (event) {
            case OfferingEvent.ServiceStatusChanged changed
            when changed.to() == ServiceStatus.ARCHIVED -> end(changed.service());
            case OfferingEvent.ServiceDeleted deleted -> end(deleted.service());
            case OfferingEvent _ -> {}
        }
    }

    private void end(ServiceId service) {
        subscriptions.renewingOf(service).forEach(cancellation::serviceGone);
    }
}
