package dev.tutorium.rest.school.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.DiscountCodeKeeping;
import dev.tutorium.application.payment.DiscountCodeKeeping.Keeper;
import dev.tutorium.application.payment.view.DiscountCodeList;
import dev.tutorium.application.payment.view.DiscountCodeList.Filter;
import dev.tutorium.application.payment.view.DiscountCodeList.Status;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.rest.kernel.Choice;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.IfMatch;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The platform's discount codes: valid for what anyone offers, and borne by the platform. */
@Controller("/api/admin/discount-codes")
@Secured({"ADMIN", "OWNER"})
class PlatformCodeController {

    private final DiscountCodeKeeping codes;
    private final DiscountCodeList list;
    private final InstantSource clock;

    PlatformCodeController(DiscountCodeKeeping codes, DiscountCodeList list, InstantSource clock) {
        this.codes = codes;
        this.list = list;
        this.clock = clock;
    }

    @Get
    @DataName("discount_codes")
    Page<PlatformCodeBody> list(
            @Nullable @QueryValue @Size(max = 20) String status,
            @Nullable @QueryValue @Size(max = 40) String code,
            PageRequest page) {
        var standing = status == null ? null : Choice.of(Status.class, "status", status);
        return list.of(null, new Filter(standing, code, clock.instant()), page).map(PlatformCodeBody::of);
    }

    @Post
    HttpResponse<PlatformCodeBody> create(Actor.Member actor, @Body @Valid PlatformCodeEditBody body) {
        return tagged(accepted(codes.create(Keeper.platform(actor), body.toFields())))
                .status(HttpStatus.CREATED);
    }

    @Get("/{id}")
    HttpResponse<PlatformCodeBody> detail(Actor.Member actor, @PathVariable UUID id) {
        return tagged(codes.get(Keeper.platform(actor), new DiscountCodeId(id)));
    }

    /** What is left out stays as it is. */
    @Patch("/{id}")
    HttpResponse<PlatformCodeBody> change(
            Actor.Member actor, @PathVariable UUID id, IfMatch seen, @Body @Valid PlatformCodeEditBody body) {
        return tagged(accepted(
                codes.change(Keeper.platform(actor), new DiscountCodeId(id), seen.version(), body.toFields())));
    }

    @Delete("/{id}")
    @io.micronaut.http.annotation.Status(HttpStatus.NO_CONTENT)
    void remove(Actor.Member actor, @PathVariable UUID id) {
        codes.remove(Keeper.platform(actor), new DiscountCodeId(id));
    }

    private static MutableHttpResponse<PlatformCodeBody> tagged(DiscountCode code) {
        return IfMatch.tagged(PlatformCodeBody.of(code), code.version());
    }
}
