package dev.tutorium.rest.marketplace.people;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.people.view.TutorList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import java.util.UUID;

/** Tutors, for whoever looks for one. */
@Controller("/api/v1/tutors")
@Secured(SecurityRule.IS_ANONYMOUS)
class TutorController {

    private final TutorList tutors;

    TutorController(TutorList tutors) {
        this.tutors = tutors;
    }

    @Get
    @DataName("tutors")
    Page<TutorBody> search(@RequestBean @Valid TutorSearchQuery query, PageRequest page) {
        return tutors.search(query.toQuery(), page).map(TutorBody::of);
    }

    @Get("/{id}")
    TutorProfileBody profile(@PathVariable UUID id) {
        return TutorProfileBody.of(tutors.getProfile(new AccountId(id)));
    }

    @Get("/{id}/public")
    TutorBody summary(@PathVariable UUID id) {
        return TutorBody.of(tutors.get(new AccountId(id)));
    }
}
