package dev.tutorium.rest.workspace.booking;

import dev.tutorium.application.booking.SessionPreparation;
import dev.tutorium.application.booking.view.SessionPacks;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.rest.kernel.IfMatch;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** What a session is taught with. */
@Controller("/api/teacher/sessions/{id}")
@Secured("TEACHER")
class SessionContentController {

    private final SessionPreparation preparation;
    private final SessionPacks packs;

    SessionContentController(SessionPreparation preparation, SessionPacks packs) {
        this.preparation = preparation;
        this.packs = packs;
    }

    @Patch("/content")
    HttpResponse<ContentBody> change(
            Actor.Member teacher, @PathVariable UUID id, IfMatch seen, @Body @Valid ContentEditBody body) {
        var session = new SessionId(id);
        preparation.change(teacher, session, seen.version(), body.toFields(), body.toTies());
        return answer(session);
    }

    @Post("/templates")
    HttpResponse<ContentBody> tieTemplates(
            Actor.Member teacher, @PathVariable UUID id, @Body @Valid ContentEditBody.Templates body) {
        var session = new SessionId(id);
        preparation.add(teacher, session, body.toTies());
        return answer(session);
    }

    @Post("/resources")
    HttpResponse<ContentBody> tieResources(
            Actor.Member teacher, @PathVariable UUID id, @Body @Valid ContentEditBody.Resources body) {
        var session = new SessionId(id);
        preparation.add(teacher, session, body.toTies());
        return answer(session);
    }

    private HttpResponse<ContentBody> answer(SessionId session) {
        var pack = packs.of(session);
        return IfMatch.tagged(ContentBody.of(pack), pack.content().version());
    }
}
