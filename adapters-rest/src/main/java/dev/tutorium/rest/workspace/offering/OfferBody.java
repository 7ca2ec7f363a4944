package dev.tutorium.rest.workspace.offering;

import dev.tutorium.domain.offering.Service;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** A service as everyone sees it. */
@Serdeable
record OfferBody(
        UUID id,
        String slug,
        String title,
        String description,
        PriceBody price,
        long durationMinutes,
        int capacity,
        long noticeMinutes,
        long horizonDays,
        boolean approvalRequired,
        boolean trial,
        List<PackageOfferBody> packages) {

    static OfferBody of(Service service) {
        var terms = service.terms();
        return new OfferBody(
                service.id().value(),
                service.slug(),
                service.title(),
                service.details().description(),
                PriceBody.of(service.price()),
                terms.duration().toMinutes(),
                terms.size().capacity(),
                terms.leadTime().notice().toMinutes(),
                terms.leadTime().horizon().toDays(),
                service.approvalRequired(),
                service.trial(),
                service.details().packages().stream().map(PackageOfferBody::of).toList());
    }
}
