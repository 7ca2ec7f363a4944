package dev.tutorium.rest.workspace.messaging;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.messaging.MessageScheduling;
import dev.tutorium.application.messaging.view.ScheduledMessageList;
import dev.tutorium.domain.kernel.ScheduledMessageId;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** What a teacher writes to their students for later. */
@Controller("/api/teacher/scheduled-messages")
@Secured("TEACHER")
class ScheduledMessageController {

    private final MessageScheduling scheduling;
    private final ScheduledMessageList messages;

    ScheduledMessageController(MessageScheduling scheduling, ScheduledMessageList messages) {
        this.scheduling = scheduling;
        this.messages = messages;
    }

    /** Those due last first. */
    @Get
    @DataName("scheduledMessages")
    Page<ScheduledMessageBody> list(
            Actor.Member actor, @QueryValue(defaultValue = "false") boolean pending, PageRequest page) {
        return messages.of(actor.id(), pending, page).map(ScheduledMessageBody::of);
    }

    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    ScheduledMessageBody schedule(Actor.Member actor, @Body @Valid NewScheduledMessageBody body) {
        return ScheduledMessageBody.of(accepted(scheduling.schedule(actor, body.toFields())));
    }

    /** Takes it back while it is pending. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void cancel(Actor.Member actor, @PathVariable UUID id) {
        accepted(scheduling.cancel(actor, new ScheduledMessageId(id)));
    }
}
