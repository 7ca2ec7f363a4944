package dev.tutorium.rest.workspace.offering;

import dev.tutorium.application.people.view.TeacherPage;
import dev.tutorium.domain.offering.Service;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** A teacher's public page. */
@Serdeable
record TeacherPageBody(
        UUID id, String slug, String name, String headline, String about, String timezone, List<OfferBody> services) {

    static TeacherPageBody of(TeacherPage teacher, List<Service> services) {
        return new TeacherPageBody(
                teacher.id(),
                teacher.slug(),
                teacher.name(),
                teacher.headline(),
                teacher.about(),
                teacher.zone(),
                services.stream().map(OfferBody::of).toList());
    }
}
