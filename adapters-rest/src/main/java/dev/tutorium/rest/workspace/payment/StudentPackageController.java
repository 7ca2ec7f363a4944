package dev.tutorium.rest.workspace.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.booking.Channel;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.PackageSale;
import dev.tutorium.application.payment.view.PackageList;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** A student's packages of prepaid sessions. They are used up by booking with {@code usePackage}. */
@Controller("/api/student/packages")
@Secured("STUDENT")
class StudentPackageController {

    private final PackageSale sale;
    private final PackageList packages;

    StudentPackageController(PackageSale sale, PackageList packages) {
        this.sale = sale;
        this.packages = packages;
    }

    @Get
    @DataName("packages")
    Page<PackageBody> list(Actor.Member student, PageRequest page) {
        return packages.of(student.id(), page).map(PackageBody::of);
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Idempotent
    PackageBody buy(Actor.Member student, @Body @Valid NewPackageBody body) {
        var ordered = accepted(sale.buy(student, body.toWish(), Channel.WORKSPACE));
        return body(student, ordered);
    }

    /** What is unused goes back for what it cost; the money comes back soon after the answer. */
    @Post("/{id}/refund")
    @Status(HttpStatus.ACCEPTED)
    @Idempotent
    PackageBody refund(Actor.Member student, @PathVariable UUID id) {
        return body(
                student,
                accepted(sale.takeBack(student, new CreditPackageId(id), null)).id());
    }

    private PackageBody body(Actor.Member student, CreditPackageId id) {
        return PackageBody.of(packages.find(student.id(), id).orElseThrow(() -> new Missing("package")));
    }
}
