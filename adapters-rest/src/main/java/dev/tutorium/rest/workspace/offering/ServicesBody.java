package dev.tutorium.rest.workspace.offering;

import dev.tutorium.domain.offering.Service;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record ServicesBody(List<ServiceBody> services) {

    static ServicesBody of(List<Service> services) {
        return new ServicesBody(services.stream().map(ServiceBody::of).toList());
    }
}
