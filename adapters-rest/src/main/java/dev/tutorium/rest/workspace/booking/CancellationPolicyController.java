package dev.tutorium.rest.workspace.booking;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.booking.CancellationPolicies;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.PolicyId;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** A teacher's cancellation policies. */
@Controller("/api/teacher/cancellation-policies")
@Secured("TEACHER")
class CancellationPolicyController {

    private final CancellationPolicies policies;

    CancellationPolicyController(CancellationPolicies policies) {
        this.policies = policies;
    }

    @Get
    PoliciesBody list(Actor.Member teacher) {
        return PoliciesBody.of(policies.of(teacher));
    }

    @Post
    @Status(HttpStatus.CREATED)
    PolicyBody create(Actor.Member teacher, @Body @Valid PolicyEditBody body) {
        var tiers = body.toTiers();
        if (body.name() == null) {
            throw new Malformed("name", "must be given");
        }
        if (tiers == null) {
            throw new Malformed("tiers", "must be given");
        }
        return PolicyBody.of(policies.create(teacher, body.name(), tiers));
    }

    @Get("/{id}")
    PolicyBody detail(Actor.Member teacher, @PathVariable UUID id) {
        return PolicyBody.of(policies.get(teacher, new PolicyId(id)));
    }

    @Patch("/{id}")
    PolicyBody change(Actor.Member teacher, @PathVariable UUID id, @Body @Valid PolicyEditBody body) {
        return PolicyBody.of(policies.change(teacher, new PolicyId(id), body.name(), body.toTiers()));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(Actor.Member teacher, @PathVariable UUID id) {
        var _ = accepted(policies.remove(teacher, new PolicyId(id)));
    }
}
