package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.domain.scheduling.ExternalCalendar;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record CalendarSubscriptionsBody(List<CalendarSubscriptionBody> subscriptions) {

    static CalendarSubscriptionsBody of(List<ExternalCalendar> calendars) {
        return new CalendarSubscriptionsBody(
                calendars.stream().map(CalendarSubscriptionBody::of).toList());
    }
}
