package dev.tutorium.rest.workspace.offering;

import dev.tutorium.domain.offering.Service;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service as its teacher sees it. */
@Serdeable
record ServiceBody(
        UUID id,
        String slug,
        String title,
        String description,
        String status,
        PriceBody price,
        long durationMinutes,
        long stepMinutes,
        String packing,
        long bufferBeforeMinutes,
        long bufferAfterMinutes,
        long noticeMinutes,
        long horizonDays,
        @Nullable Integer dailyMaximum,
        @Nullable Integer weeklyMaximum,
        int capacity,
        int minimumParticipants,
        boolean approvalRequired,
        boolean trial,
        @Nullable UUID cancellationPolicyId,
        @Nullable UUID scheduleId,
        List<PackageOfferBody> packages,
        long version) {

    static ServiceBody of(Service service) {
        var terms = service.terms();
        var policy = service.policy();
        var schedule = service.schedule();
        return new ServiceBody(
                service.id().value(),
                service.slug(),
                service.title(),
                service.details().description(),
                Choice.word(service.status()),
                PriceBody.of(service.price()),
                terms.duration().toMinutes(),
                terms.grid().step().toMinutes(),
                Choice.word(terms.grid().packing()),
                terms.buffers().before().toMinutes(),
                terms.buffers().after().toMinutes(),
                terms.leadTime().notice().toMinutes(),
                terms.leadTime().horizon().toDays(),
                terms.maxima().perDay(),
                terms.maxima().perWeek(),
                terms.size().capacity(),
                terms.size().minimum(),
                service.approvalRequired(),
                service.trial(),
                policy == null ? null : policy.value(),
                schedule == null ? null : schedule.value(),
                service.details().packages().stream().map(PackageOfferBody::of).toList(),
                service.version());
    }
}
