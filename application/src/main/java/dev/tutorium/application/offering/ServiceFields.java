package dev.tutorium.application.offering;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.offering.PackageOffer;
import dev.tutorium.domain.offering.ServiceDetails;
import dev.tutorium.domain.scheduling.Buffers;
import dev.tutorium.domain.scheduling.Grid;
import dev.tutorium.domain.scheduling.GroupSize;
import dev.tutorium.domain.scheduling.LeadTime;
import dev.tutorium.domain.scheduling.Maxima;
import dev.tutorium.domain.scheduling.Packing;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.domain.scheduling.SlotTerms;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher writes about a service; what is null stays as it is, or for a new service as the platform has it.
 *
 * @param slug          its name in addresses; made from the title when a new service has none
 * @param dailyMaximum  sessions a day; 0 for no limit
 * @param weeklyMaximum sessions a week; 0 for no limit
 * @param packages      all the packages it is sold in; empty for none
 */
public record ServiceFields(
        @Nullable String title,
        @Nullable String slug,
        @Nullable String description,
        @Nullable Money price,
        @Nullable Integer durationMinutes,
        @Nullable Integer stepMinutes,
        @Nullable Packing packing,
        @Nullable Integer bufferBeforeMinutes,
        @Nullable Integer bufferAfterMinutes,
        @Nullable Integer noticeMinutes,
        @Nullable Integer horizonDays,
        @Nullable Integer dailyMaximum,
        @Nullable Integer weeklyMaximum,
        @Nullable Integer capacity,
        @Nullable Integer minimumParticipants,
        @Nullable Boolean approvalRequired,
        @Nullable Boolean trial,
        @Nullable PolicyId policy,
        @Nullable ScheduleId schedule,
        @Nullable List<PackageOffer> packages) {

    /** A new service: a title, a price and a duration are needed. */
    ServiceDetails complete(SchedulingPolicy standard) {
        if (price == null) {
            throw new Malformed("price", "must be given");
        }
        if (durationMinutes == null) {
            throw new Malformed("durationMinutes", "must be given");
        }
        Fields.within("durationMinutes", durationMinutes, 5, 480);
        var terms = standard.terms(Duration.ofMinutes(durationMinutes));
        return over(new ServiceDetails(Fields.title(title), "", price, terms, false, false, null, null, List.of()));
    }

    ServiceDetails over(ServiceDetails current) {
        var sold = or(packages, current.packages());
        var currency = or(price, current.price()).currency();
        if (!sold.stream().allMatch(each -> each.price().currency().equals(currency))) {
            throw new Malformed("packages", "must be in the currency of the price");
        }
        if (!sold.isEmpty() && or(trial, current.trial())) {
            throw new Malformed("packages", "must be empty for a trial, which is had once");
        }
        return new ServiceDetails(
                title == null ? current.title() : Fields.title(title),
                description == null ? current.description() : Fields.text("description", description, 5_000),
                Fields.price("price", or(price, current.price())),
                terms(current.terms()),
                or(approvalRequired, current.approvalRequired()),
                or(trial, current.trial()),
                policy == null ? current.policy() : policy,
                schedule == null ? current.schedule() : schedule,
                Fields.packages(sold));
    }

    private SlotTerms terms(SlotTerms current) {
        var duration = Fields.minutes("durationMinutes", durationMinutes, 5, 480, current.duration());
        var step = current.grid().step();
        var sameStep = step.equals(current.duration());
        try {
            return new SlotTerms(
                    null,
                    duration,
                    new Grid(
                            Fields.minutes("stepMinutes", stepMinutes, 5, 240, sameStep ? duration : step),
                            or(packing, current.grid().packing())),
                    buffers(current.buffers()),
                    leadTime(current.leadTime()),
                    new Maxima(
                            maximum(
                                    "dailyMaximum",
                                    dailyMaximum,
                                    current.maxima().perDay()),
                            maximum(
                                    "weeklyMaximum",
                                    weeklyMaximum,
                                    current.maxima().perWeek())),
                    new GroupSize(
                            Fields.within(
                                    "capacity", or(capacity, current.size().capacity()), 1, 100),
                            Fields.within(
                                    "minimumParticipants",
                                    or(minimumParticipants, current.size().minimum()),
                                    1,
                                    100)));
        } catch (IllegalArgumentException e) {
            throw new Malformed("minimumParticipants", "does not fit the rest: " + e.getMessage());
        }
    }

    private Buffers buffers(Buffers current) {
        return new Buffers(
                Fields.minutes("bufferBeforeMinutes", bufferBeforeMinutes, 0, 240, current.before()),
                Fields.minutes("bufferAfterMinutes", bufferAfterMinutes, 0, 240, current.after()));
    }

    private LeadTime leadTime(LeadTime current) {
        return new LeadTime(
                Fields.minutes("noticeMinutes", noticeMinutes, 0, 43_200, current.notice()),
                horizonDays == null
                        ? current.horizon()
                        : Duration.ofDays(Fields.within("horizonDays", horizonDays, 1, 366)));
    }

    private static @Nullable Integer maximum(String field, @Nullable Integer asked, @Nullable Integer current) {
        if (asked == null) {
            return current;
        }
        return Fields.within(field, asked, 0, 500) == 0 ? null : asked;
    }

    private static <T> T or(@Nullable T given, T current) {
        return given == null ? current : given;
    }
}
