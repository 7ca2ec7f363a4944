package dev.tutorium.rest.workspace.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.DiscountCodeKeeping;
import dev.tutorium.application.payment.DiscountCodeKeeping.Keeper;
import dev.tutorium.application.payment.view.DiscountCodeList;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.payment.DiscountCode;
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
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.UUID;

/** A teacher's discount codes. */
@Controller("/api/teacher/discount-codes")
@Secured("TEACHER")
class DiscountCodeController {

    private final DiscountCodeKeeping codes;
    private final DiscountCodeList list;
    private final InstantSource clock;

    DiscountCodeController(DiscountCodeKeeping codes, DiscountCodeList list, InstantSource clock) {
        this.codes = codes;
        this.list = list;
        this.clock = clock;
    }

    @Get
    @DataName("discountCodes")
    Page<DiscountBody> list(Actor.Member actor, @RequestBean @Valid DiscountQuery query, PageRequest page) {
        return list.of(actor.id(), query.at(clock.instant()), page).map(DiscountBody::of);
    }

    @Post
    HttpResponse<DiscountBody> create(Actor.Member actor, @Body @Valid DiscountEditBody body) {
        return tagged(accepted(codes.create(Keeper.teacher(actor), body.toFields())))
                .status(HttpStatus.CREATED);
    }

    @Get("/{id}")
    HttpResponse<DiscountBody> detail(Actor.Member actor, @PathVariable UUID id) {
        return tagged(codes.get(Keeper.teacher(actor), new DiscountCodeId(id)));
    }

    @Get("/{id}/stats")
    DiscountStatsBody stats(Actor.Member actor, @PathVariable UUID id) {
        var code = codes.get(Keeper.teacher(actor), new DiscountCodeId(id));
        return DiscountStatsBody.of(id, list.stats(code.id()));
    }

    /** What is left out stays as it is. */
    @Patch("/{id}")
    HttpResponse<DiscountBody> change(
            Actor.Member actor, @PathVariable UUID id, IfMatch seen, @Body @Valid DiscountEditBody body) {
        return tagged(
                accepted(codes.change(Keeper.teacher(actor), new DiscountCodeId(id), seen.version(), body.toFields())));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(Actor.Member actor, @PathVariable UUID id) {
        codes.remove(Keeper.teacher(actor), new DiscountCodeId(id));
    }

    private static MutableHttpResponse<DiscountBody> tagged(DiscountCode code) {
        return IfMatch.tagged(DiscountBody.of(code), code.version());
    }
}
