package dev.tutorium.rest.school.messaging;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.messaging.DeliveryRepair;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;

/** Events whose delivery was given up. */
@Controller("/api/admin/deliveries")
@Secured({"ADMIN", "OWNER"})
class DeliveryController {

    private final DeliveryRepair repair;

    DeliveryController(DeliveryRepair repair) {
        this.repair = repair;
    }

    /** What was given up last comes first. */
    @Get
    @DataName("deliveries")
    Page<ParkedDeliveryBody> list(PageRequest page) {
        return repair.list(page).map(ParkedDeliveryBody::of);
    }

    /** To the reactions that failed; what others did with it is not done again. */
    @Post("/{id}/redeliver")
    @Status(HttpStatus.ACCEPTED)
    RedeliveryBody redeliver(Actor.Member actor, @PathVariable UUID id) {
        return new RedeliveryBody(id, repair.redeliver(actor, id));
    }
}
