package dev.tutorium.rest.links;

import dev.tutorium.application.booking.RoomAccess;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.messaging.port.JoinLinks;
import dev.tutorium.application.messaging.port.JoinLinks.Pass;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.Outcome.Accepted;
import dev.tutorium.domain.kernel.Outcome.Refused;
import dev.tutorium.rest.kernel.FormPage;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Set;

/** The link to the room in a mail: leads its participant in while the room is open, and says why not otherwise. */
@Controller("/join/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
final class RoomDoorController {

    private static final String CLOSED = "The room is closed";

    private final JoinLinks links;
    private final RoomAccess rooms;

    RoomDoorController(JoinLinks links, RoomAccess rooms) {
        this.links = links;
        this.rooms = rooms;
    }

    @Get
    MutableHttpResponse<?> enter(String token) {
        return links.find(token)
                .<MutableHttpResponse<?>>map(this::enter)
                .orElseGet(() -> FormPage.message(HttpStatus.NOT_FOUND, CLOSED, "There is no such link."));
    }

    private MutableHttpResponse<?> enter(Pass pass) {
        var participant =
                new Actor.Member(pass.participant(), Set.of(), pass.session().value());
        return switch (rooms.join(participant, pass.session())) {
            case Accepted(var link) -> HttpResponse.seeOther(link.url());
            case Refused(var reason) -> FormPage.message(HttpStatus.CONFLICT, CLOSED, words(reason));
        };
    }

    private static String words(BookingRefusal reason) {
        return switch (reason) {
            case BookingRefusal.TooEarly early -> "It opens at %s. Come back then.".formatted(early.from());
            case BookingRefusal.TooLate _ -> "The session is over.";
            case BookingRefusal.RoomUnavailable _ -> "The video service does not answer. Try again in a minute.";
            default -> "The session does not take place as it was booked; look at it to see how it stands.";
        };
    }
}
