package dev.tutorium.rest.workspace.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.RefundDesk;
import dev.tutorium.application.payment.RevenueReading;
import dev.tutorium.application.payment.view.Revenue;
import dev.tutorium.application.payment.view.TimeSpan;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a teacher was paid, and gives back. */
@Controller("/api/teacher/payments")
@Secured("TEACHER")
class PaymentController {

    private final Revenue revenue;
    private final RevenueReading reading;
    private final RefundDesk refunds;

    PaymentController(Revenue revenue, RevenueReading reading, RefundDesk refunds) {
        this.revenue = revenue;
        this.reading = reading;
        this.refunds = refunds;
    }

    @Get
    @DataName("payments")
    Page<PaymentBody> list(
            Actor.Member actor,
            @Nullable @QueryValue @Size(max = 20) String status,
            @Nullable @QueryValue Instant from,
            @Nullable @QueryValue Instant to,
            PageRequest page) {
        var filter = CsvRequestBody.filter(status, TimeSpan.of(from, to));
        return revenue.received(actor.id(), filter, page).map(PaymentBody::of);
    }

    /** Of this month and those before it, in the teacher's zone. */
    @Get("/kpis")
    KpisBody kpis(
            Actor.Member actor, @QueryValue(defaultValue = "12") @Min(1) @Max(RevenueReading.MOST_MONTHS) int months) {
        return KpisBody.of(reading.figures(actor, months));
    }

    @Post("/csv-export")
    @Produces("text/csv")
    @RateLimit("10/min")
    StreamedFile csv(Actor.Member actor, @Nullable @Body @Valid CsvRequestBody body) {
        var filter = CsvRequestBody.filter(body);
        return new StreamedFile(
                        new PaymentCsv(page -> revenue.received(actor.id(), filter, page)), MediaType.of("text/csv"))
                .attach("payments.csv");
    }

    /** Asked of the provider after the answer. */
    @Post("/refund")
    @Status(HttpStatus.ACCEPTED)
    @Idempotent
    RefundBody refund(Actor.Member actor, @Body @Valid RefundRequestBody body) {
        return RefundBody.of(accepted(refunds.byTeacher(actor, new ChargeId(body.paymentId()), body.toGrant())));
    }
}
