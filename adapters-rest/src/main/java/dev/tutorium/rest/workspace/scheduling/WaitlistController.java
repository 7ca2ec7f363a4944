package dev.tutorium.rest.workspace.scheduling;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.scheduling.WaitlistPlaces;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.rest.kernel.InTheirName;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** Where a student waits for a time. What is offered there is taken by booking it. */
@Controller("/api/student/waitlist")
@Secured("STUDENT")
@InTheirName
class WaitlistController {

    private final WaitlistPlaces places;

    WaitlistController(WaitlistPlaces places) {
        this.places = places;
    }

    @Post
    @Status(HttpStatus.CREATED)
    WaitlistPlaceBody join(Actor.Member student, @Body @Valid WaitlistJoinBody body) {
        return WaitlistPlaceBody.of(accepted(places.join(student, new ServiceId(body.serviceId()))));
    }

    @Get("/{serviceId}")
    WaitlistPlaceBody place(Actor.Member student, @PathVariable UUID serviceId) {
        return WaitlistPlaceBody.of(places.place(student, new ServiceId(serviceId)));
    }

    @Delete("/{serviceId}")
    @Status(HttpStatus.NO_CONTENT)
    void leave(Actor.Member student, @PathVariable UUID serviceId) {
        accepted(places.leave(student, new ServiceId(serviceId)));
    }

    /** Lets the offered time go to the next and keeps the place. */
    @Post("/{serviceId}/decline")
    WaitlistPlaceBody decline(Actor.Member student, @PathVariable UUID serviceId) {
        return WaitlistPlaceBody.of(accepted(places.decline(student, new ServiceId(serviceId))));
    }
}
