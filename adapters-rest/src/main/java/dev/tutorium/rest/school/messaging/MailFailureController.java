package dev.tutorium.rest.school.messaging;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.messaging.MailOversight;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;

/** Mails that were refused for good. */
@Controller("/api/admin/mail-failures")
@Secured({"ADMIN", "OWNER"})
class MailFailureController {

    private final MailOversight oversight;

    MailFailureController(MailOversight oversight) {
        this.oversight = oversight;
    }

    /** The newest first; those that were cleared too, where {@code open} is false. */
    @Get
    @DataName("mail_failures")
    Page<MailFailureBody> list(@QueryValue(defaultValue = "true") boolean open, PageRequest page) {
        return oversight.list(open, page).map(MailFailureBody::of);
    }

    /** Its address is mailed again. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void clear(Actor.Member actor, @PathVariable UUID id) {
        oversight.clear(actor, id);
    }
}
