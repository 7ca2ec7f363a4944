package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Denied;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.TimeRange;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Routes that do nothing but what a mechanism needs to be seen, at the same place of every surface. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class Probe {

    enum Colour {
        RED,
        GREEN
    }

    @Serdeable
    record Camel(
            @NotBlank @Size(max = 20) String fullName,
            @Max(9) int itemCount,
            @Nullable Colour mainColour,
            @Nullable @Valid List<Camel> subItems,
            @Nullable Boolean hidden) {}

    @SnakeCase
    record Snake(
            @NotBlank @Size(max = 20) String fullName,
            @Max(9) int itemCount,
            @Nullable Colour mainColour,
            @Nullable @Valid List<Snake> subItems,
            @Nullable Boolean hidden) {}

    @Post(uris = {"/api/teacher/probe", "/v1/probe"})
    @DataName("probe")
    Camel camel(@Valid @Body Camel body) {
        return body;
    }

    @Post(uris = {"/api/v1/probe", "/api/probe"})
    @Status(HttpStatus.CREATED)
    Snake snake(@Valid @Body Snake body) {
        return body;
    }

    @Get(uris = {"/api/teacher/probe/{id}", "/api/v1/probe/{id}", "/api/probe/{id}", "/v1/probe/{id}"})
    @DataName("probe")
    Snake byId(
            @PathVariable UUID id,
            @Nullable @QueryValue("main_colour") Colour colour,
            @Nullable @QueryValue("most") @Max(5) Integer most) {
        return new Snake(id.toString(), 1, colour, null, null);
    }

    @Get(uris = {"/api/teacher/probes", "/api/v1/probes", "/api/probes", "/v1/probes"})
    @DataName("probes")
    Page<Snake> page(PageRequest page) {
        var row = new Snake("row " + page.number(), page.size(), null, null, null);
        return new Page<>(List.of(row), new Cursor("a/b", new UUID(7, 7)), page.total() ? 41L : null);
    }

    @Get(
            uris = {
                "/api/teacher/probe-throws/{what}",
                "/api/v1/probe-throws/{what}",
                "/api/probe-throws/{what}",
                "/v1/probe-throws/{what}"
            })
    Camel fails(@PathVariable String what) {
        throw switch (what) {
            case "missing" -> new Missing("course pack");
            case "denied" -> new Denied("only the author may do this");
            case "stale" -> new Stale("session");
            case "malformed" -> new Malformed("startsAt", "must be in the future");
            default -> new IllegalStateException("a secret of the server");
        };
    }

    @Get(uris = {"/api/teacher/probe-refused", "/api/v1/probe-refused", "/api/probe-refused", "/v1/probe-refused"})
    Camel refused() {
        var slot = new TimeRange(Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T10:00:00Z"));
        return Answers.accepted(Outcome.refused(new BookingRefusal.SlotTaken(slot, List.of(slot))));
    }

    @Get(
            uris = {
                "/api/teacher/probe-unwritable",
                "/api/v1/probe-unwritable",
                "/api/probe-unwritable",
                "/v1/probe-unwritable"
            })
    Object unwritable() {
        return new Thread();
    }

    @Get(uris = {"/api/teacher/probe-me", "/api/v1/probe-me", "/api/probe-me", "/v1/probe-me"})
    @Secured(SecurityRule.IS_AUTHENTICATED)
    String me(Actor.Member actor) {
        return actor.id().value().toString();
    }

    @Get(uris = {"/api/teacher/probe-anyone", "/api/v1/probe-anyone", "/api/probe-anyone", "/v1/probe-anyone"})
    String anyone(Actor actor) {
        return actor.getClass().getSimpleName();
    }

    @Get(uris = {"/api/teacher/probe-admin", "/api/v1/probe-admin", "/api/probe-admin", "/v1/probe-admin"})
    @Secured("ADMIN")
    String admin(Actor.Member actor) {
        return actor.id().value().toString();
    }

    @Delete(uris = {"/api/teacher/probe/{id}", "/api/v1/probe/{id}", "/api/probe/{id}", "/v1/probe/{id}"})
    @Status(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {}

    private final AtomicInteger calls = new AtomicInteger();

    @Post(uris = {"/api/teacher/probe-once/{what}", "/v1/probe-once/{what}"})
    @Idempotent
    Map<String, Integer> once(@PathVariable String what, @Body Map<String, String> body) {
        var call = calls.incrementAndGet();
        return switch (what) {
            case "conflict" -> throw new Stale("probe");
            case "denied" -> throw new Denied("call " + call);
            default -> Map.of("call", call);
        };
    }

    @Get(uris = {"/api/teacher/probe-often", "/api/v1/probe-often", "/api/probe-often", "/v1/probe-often"})
    @RateLimit("2/min")
    String often() {
        return "again";
    }

    @Get(uris = {"/api/teacher/probe-version", "/api/probe-version"})
    HttpResponse<Camel> version() {
        return IfMatch.tagged(new Camel("a", 1, null, null, null), 3);
    }

    @Put(uris = {"/api/teacher/probe-version", "/api/probe-version"})
    @Status(HttpStatus.NO_CONTENT)
    void change(IfMatch seen) {
        if (seen.version().orElse(3) != 3) {
            throw new Stale("probe");
        }
    }
}
