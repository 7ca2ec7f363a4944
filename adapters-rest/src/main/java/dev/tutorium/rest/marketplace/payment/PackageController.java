package dev.tutorium.rest.marketplace.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.booking.Channel;
import dev.tutorium.application.booking.CreditBooking;
import dev.tutorium.application.booking.PayBy;
import dev.tutorium.application.booking.SessionBooking;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.PackageSale;
import dev.tutorium.application.payment.view.PackageList;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A student's packages of prepaid sessions. */
@Controller("/api/v1/packages")
class PackageController {

    private final PackageSale sale;
    private final SessionBooking booking;
    private final CreditBooking credits;
    private final PackageList packages;
    private final InstantSource clock;

    PackageController(
            PackageSale sale,
            SessionBooking booking,
            CreditBooking credits,
            PackageList packages,
            InstantSource clock) {
        this.sale = sale;
        this.booking = booking;
        this.credits = credits;
        this.packages = packages;
        this.clock = clock;
    }

    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @DataName("packages")
    Page<PackageBody> list(Actor.Member member, PageRequest page) {
        var now = clock.instant();
        return packages.of(member.id(), page).map(lot -> PackageBody.of(lot, now));
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Secured("STUDENT")
    @Idempotent
    PackageBody buy(Actor.Member student, @Body @Valid NewPackageBody body) {
        var ordered = accepted(sale.buy(student, body.toWish(), Channel.MARKETPLACE));
        return body(student, ordered);
    }

    /** The money comes back soon after the answer. */
    @Post("/{id}/refund")
    @Status(HttpStatus.ACCEPTED)
    @Secured("STUDENT")
    @Idempotent
    PackageBody refund(Actor.Member student, @PathVariable UUID id, @Nullable @Body @Valid PackageRefundBody body) {
        var lot = accepted(sale.takeBack(student, new CreditPackageId(id), body == null ? null : body.credits()));
        return body(student, lot.id());
    }

    /** Books a time, or pays a booking that waits for its payment; the credit is kept for it. */
    @Patch("/{id}/use-credit")
    @Secured("STUDENT")
    @Idempotent
    CreditUsedBody use(Actor.Member student, @PathVariable UUID id, @Body @Valid CreditUseBody body) {
        var lot = new CreditPackageId(id);
        var service = new ServiceId(packages.find(student.id(), lot)
                .orElseThrow(() -> new Missing("package"))
                .service());
        var held = body.one().bookingId();
        var seat = accepted(
                held == null
                        ? booking.byStudent(
                                student,
                                service,
                                Objects.requireNonNull(body.startTime()),
                                new PayBy.Credit(lot),
                                Channel.MARKETPLACE)
                        : credits.insteadOfCheckout(student, new SessionId(held), lot));
        return new CreditUsedBody(seat.session().value(), body(student, lot));
    }

    private PackageBody body(Actor.Member student, CreditPackageId id) {
        var lot = packages.find(student.id(), id).orElseThrow(() -> new Missing("package"));
        return PackageBody.of(lot, clock.instant());
    }
}
