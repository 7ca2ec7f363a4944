package dev.tutorium.rest.kernel.docs;

import dev.tutorium.application.kernel.Database;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

/** Whether the server answers, and its database: 503 when only the first does. */
@Controller("/health")
@Secured(SecurityRule.IS_ANONYMOUS)
final class HealthController {

    private final Database database;

    HealthController(Database database) {
        this.database = database;
    }

    @Get
    HttpResponse<HealthBody> health() {
        return database.answers()
                ? HttpResponse.ok(new HealthBody("ok", "ok"))
                : HttpResponse.<HealthBody>status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(new HealthBody("degraded", "down"));
    }

    @Serdeable
    record HealthBody(String status, String database) {}
}
