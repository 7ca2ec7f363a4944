package dev.tutorium.application.scheduling;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.scheduling.port.CalendarSource;
import dev.tutorium.application.scheduling.port.ExternalCalendars;
import dev.tutorium.domain.kernel.ExternalCalendarId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.scheduling.ExternalCalendar;
import dev.tutorium.domain.scheduling.SchedulingRefusal;
import dev.tutorium.domain.scheduling.SyncPolicy;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** A teacher's subscriptions to calendars elsewhere. They are read later, by a job, and never while someone waits. */
public final class CalendarSubscribing {

    private static final int LONGEST_URL = 2_000;

    private final ExternalCalendars calendars;
    private final CalendarSource source;
    private final SyncPolicy policy;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public CalendarSubscribing(
            ExternalCalendars calendars,
            CalendarSource source,
            SyncPolicy policy,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        this.calendars = calendars;
        this.source = source;
        this.policy = policy;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public List<ExternalCalendar> list(Actor.Member teacher) {
        return calendars.of(teacher.id());
    }

    public Outcome<ExternalCalendar, SchedulingRefusal> add(Actor.Member teacher, String name, String address) {
        var url = url(address);
        var added = ExternalCalendar.added(
                new ExternalCalendarId(ids.next()), teacher.id(), Fields.name(name), url, clock.instant());
        if (source.isRefused(url)) {
            return Outcome.refused(new SchedulingRefusal.AddressNotPublic());
        }
        return transactions.inTransaction(() -> {
            var own = calendars.of(teacher.id());
            for (var one : own) {
                if (one.url().equals(url)) {
                    return Outcome.refused(new SchedulingRefusal.AlreadySubscribed(one.id()));
                }
            }
            if (own.size() >= policy.perTeacher()) {
                return Outcome.refused(new SchedulingRefusal.TooManyCalendars(policy.perTeacher()));
            }
            calendars.add(added);
            return Outcome.accepted(added);
        });
    }

    /** Its busy times are free again. */
    public void remove(Actor.Member teacher, ExternalCalendarId id) {
        transactions.inTransaction(() -> calendars.remove(teacher.id(), id));
    }

    /** Has it read at the job's next run. */
    public ExternalCalendar refresh(Actor.Member teacher, ExternalCalendarId id) {
        return transactions.inTransaction(() -> {
            var hastened = calendars
                    .findForUpdate(id)
                    .filter(calendar -> calendar.teacher().equals(teacher.id()))
                    .orElseThrow(() -> new Missing("calendar"))
                    .hastened(clock.instant());
            calendars.save(hastened);
            return hastened;
        });
    }

    /** {@code webcal:} is what programs write for an address of a calendar behind HTTPS. */
    private static URI url(String typed) {
        try {
            var url = new URI(typed.strip().replaceFirst("(?i)^webcals?:", "https:"));
            var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            if (typed.length() <= LONGEST_URL
                    && (scheme.equals("https") || scheme.equals("http"))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below, like any other address that is none
        }
        throw new Malformed("url", "must be the address of a calendar: https://… or webcal://…");
    }
}
