package dev.tutorium.rest.workspace.offering;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.rest.kernel.InTheirName;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.constraints.Size;

/** A teacher's page and the services that may be booked. */
@Controller("/api/public/{slug}")
@Secured(SecurityRule.IS_ANONYMOUS)
@InTheirName
class PublicPageController {

    private final PeopleList people;
    private final Services services;

    PublicPageController(PeopleList people, Services services) {
        this.people = people;
        this.services = services;
    }

    @Get
    TeacherPageBody page(@PathVariable @Size(max = 80) String slug) {
        var teacher = people.getTeacher(slug);
        return TeacherPageBody.of(teacher, services.openOf(new AccountId(teacher.id())));
    }

    @Get("/services")
    OffersBody services(@PathVariable @Size(max = 80) String slug) {
        return OffersBody.of(
                services.openOf(new AccountId(people.getTeacher(slug).id())));
    }

    @Get("/services/{serviceSlug}")
    OfferBody service(@PathVariable @Size(max = 80) String slug, @PathVariable @Size(max = 80) String serviceSlug) {
        var teacher = new AccountId(people.getTeacher(slug).id());
        return OfferBody.of(services.findOpen(teacher, serviceSlug).orElseThrow(() -> new Missing("service")));
    }
}
