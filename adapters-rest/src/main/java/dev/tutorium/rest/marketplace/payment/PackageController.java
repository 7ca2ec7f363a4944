package dev.tutorium.rest.marketplace.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.booking.Channel;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.PackageSale;
import dev.tutorium.application.payment.view.PackageList;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A student's packages of prepaid sessions. */
@Controller("/api/v1/packages")
class PackageController {

    private final PackageSale sale;
    private final PackageList packages;
    private final InstantSource clock;

    PackageController(PackageSale sale, PackageList packages, InstantSource clock) {
        this.sale = sale;
        this.packages = packages;
        this.clock = clock;
    }

    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<PackageBody> list(Actor.Member member, PageRequest page) {
        var now = clock.instant();
        return packages.of(member.id(), page).map(lot -> PackageBody.of(lot, now));
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Secured("STUDENT")
    @Idempotent
    PackageBody buy(Actor.Member student, @Body @Valid NewPackageBody body) {
        var ordered = accepted(sale.buy(student, new ServiceId(body.serviceId()), body.credits(), Channel.MARKETPLACE));
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

    private PackageBody body(Actor.Member student, CreditPackageId id) {
        var lot = packages.find(student.id(), id).orElseThrow(() -> new Missing("package"));
        return PackageBody.of(lot, clock.instant());
    }
}
