package dev.tutorium.video.sandbox;

import dev.tutorium.application.booking.port.VideoRooms.Part;
import dev.tutorium.video.sandbox.SandboxRooms.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** The room as a page. */
@Controller("/sandbox/rooms/{reference}")
@Secured("isAnonymous()")
@Produces(MediaType.TEXT_HTML)
final class RoomController {

    private final SandboxRooms rooms;
    private final InstantSource clock;

    RoomController(SandboxRooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> enter(
            String reference,
            @QueryValue String account,
            @QueryValue String name,
            @QueryValue Part part,
            @QueryValue Instant from,
            @QueryValue Instant until) {
        var now = clock.instant();
        if (now.isBefore(from) || !now.isBefore(until)) {
            return HttpResponse.<String>status(403, "Forbidden")
                    .body(page("The room is closed", "It is open from %s to %s.".formatted(from, until)));
        }
        var visitors = rooms.enter(reference, account, new Visitor(name, part));
        return HttpResponse.ok(page("The room is open", list(visitors)));
    }

    private static String list(List<Visitor> visitors) {
        return visitors.stream()
                .map(visitor -> "<li>%s (%s)</li>"
                        .formatted(
                                escaped(visitor.name()), visitor.part() == Part.MODERATOR ? "moderator" : "attendee"))
                .sorted()
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    private static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <h1>%s</h1>
                %s
                </body>
                </html>
                """.formatted(title, title, content);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
