package dev.tutorium.video.sandbox;

import dev.tutorium.application.booking.port.VideoRooms.Part;
import dev.tutorium.video.sandbox.SandboxRooms.Inside;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
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
            @QueryValue UUID account,
            @QueryValue String name,
            @QueryValue Part part,
            @QueryValue Instant from,
            @QueryValue Instant until) {
        var now = clock.instant();
        if (now.isBefore(from) || !now.isBefore(until)) {
            return HttpResponse.<String>status(403, "Forbidden")
                    .body(page("The room is closed", "It is open from %s to %s.".formatted(from, until)));
        }
        if (rooms.isEnded(reference)) {
            return HttpResponse.<String>status(403, "Forbidden")
                    .body(page("The meeting is over", "Ask for a link into the room the session has now."));
        }
        rooms.enter(reference, new Inside(account, name, part, now));
        var leave = "<form method=\"post\" action=\"/sandbox/rooms/%s/leave?account=%s\"><button>Leave</button></form>"
                .formatted(escaped(reference), account);
        return HttpResponse.ok(page("The room is open", list(rooms.inside(reference)) + "\n" + leave));
    }

    @Post("/leave")
    @Consumes(MediaType.ALL)
    HttpResponse<String> leave(String reference, @QueryValue UUID account) {
        rooms.leave(reference, account);
        return HttpResponse.ok(page("You have left", list(rooms.inside(reference))));
    }

    private static String list(List<Inside> visitors) {
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
