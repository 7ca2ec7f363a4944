package dev.tutorium.rest.workspace.offering;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.offering.ServiceAuthoring;
import dev.tutorium.application.offering.ServiceLife;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.rest.kernel.Idempotent;
import dev.tutorium.rest.kernel.IfMatch;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** A teacher's own services. */
@Controller("/api/teacher/services")
@Secured("TEACHER")
class ServiceController {

    private final ServiceAuthoring authoring;
    private final ServiceLife life;
    private final Services services;

    ServiceController(ServiceAuthoring authoring, ServiceLife life, Services services) {
        this.authoring = authoring;
        this.life = life;
        this.services = services;
    }

    @Get
    ServicesBody list(Actor.Member actor) {
        return ServicesBody.of(services.of(actor.id()));
    }

    @Post
    @Idempotent
    HttpResponse<ServiceBody> create(Actor.Member actor, @Body @Valid ServiceEditBody body) {
        var service = accepted(authoring.create(actor, body.toFields()));
        return IfMatch.tagged(ServiceBody.of(service), service.version()).status(HttpStatus.CREATED);
    }

    /** What is left out stays as it is. */
    @Patch("/{id}")
    HttpResponse<ServiceBody> update(
            Actor.Member actor, @PathVariable UUID id, IfMatch seen, @Body @Valid ServiceEditBody body) {
        return answer(accepted(authoring.update(actor, new ServiceId(id), seen.version(), body.toFields())));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Actor.Member actor, @PathVariable UUID id) {
        life.delete(actor, new ServiceId(id));
    }

    @Post("/{id}/publish")
    HttpResponse<ServiceBody> publish(Actor.Member actor, @PathVariable UUID id) {
        return answer(accepted(life.publish(actor, new ServiceId(id))));
    }

    @Post("/{id}/pause")
    HttpResponse<ServiceBody> pause(Actor.Member actor, @PathVariable UUID id) {
        return answer(accepted(life.pause(actor, new ServiceId(id))));
    }

    @Post("/{id}/archive")
    HttpResponse<ServiceBody> archive(Actor.Member actor, @PathVariable UUID id) {
        return answer(accepted(life.archive(actor, new ServiceId(id))));
    }

    private static HttpResponse<ServiceBody> answer(Service service) {
        return IfMatch.tagged(ServiceBody.of(service), service.version());
    }
}
