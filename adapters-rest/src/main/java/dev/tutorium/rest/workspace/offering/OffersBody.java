package dev.tutorium.rest.workspace.offering;

import dev.tutorium.domain.offering.Service;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record OffersBody(List<OfferBody> services) {

    static OffersBody of(List<Service> services) {
        return new OffersBody(services.stream().map(OfferBody::of).toList());
    }
}
