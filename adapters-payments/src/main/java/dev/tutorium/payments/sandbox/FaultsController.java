package dev.tutorium.payments.sandbox;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.payments.sandbox.Faults.Kind;
import dev.tutorium.payments.sandbox.Faults.Operation;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;

/** Where failures of the sandbox provider are asked for. */
@Controller("/sandbox/payments/faults")
@Secured("isAnonymous()")
final class FaultsController {

    private static final int MOST = 100;

    private final Faults faults;

    FaultsController(Faults faults) {
        this.faults = faults;
    }

    @Post
    @Status(HttpStatus.NO_CONTENT)
    void ask(@Body Wish wish) {
        if (wish.times() < 1 || wish.times() > MOST) {
            throw new Malformed("times", "from 1 to 100");
        }
        faults.ask(wish.operation(), wish.kind(), wish.times());
    }

    /** The next {@code times} calls of {@code operation} fail in this way. */
    @Serdeable
    record Wish(Operation operation, Kind kind, int times) {}
}
