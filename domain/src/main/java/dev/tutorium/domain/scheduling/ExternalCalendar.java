package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ExternalCalendarId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of a teacher elsewhere, whose events are busy times here. Read again and again; one that cannot be read keeps the busy
 * times it had and says what the problem is.
 *
 * @param validators what tells whether it has changed since it was read in full
 * @param readAt     when it was last known how it stands; null before it was read
 * @param failures   attempts that failed since then
 * @param problem    of the last attempt; null when that did not fail
 * @param nextAt     when it is to be read next
 */
public record ExternalCalendar(
        ExternalCalendarId id,
        AccountId teacher,
        String name,
        URI url,
        Instant addedAt,
        Validators validators,
        @Nullable Instant readAt,
        int failures,
        @Nullable String problem,
        Instant nextAt) {

    /** As the calendar's server gave them with its last whole answer. */
    public record Validators(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Instant wholeAt) {

        public static final Validators NONE = new Validators(null, null, null);
    }

    public static ExternalCalendar added(ExternalCalendarId id, AccountId teacher, String name, URI url, Instant now) {
        return new ExternalCalendar(id, teacher, name, url, now, Validators.NONE, null, 0, null, now);
    }

    /** What to ask with: nothing, so that it is read in full, when that was long ago. */
    public Validators asking(SyncPolicy policy, Instant now) {
        var whole = validators.wholeAt();
        return whole == null || !now.isBefore(whole.plus(policy.wholeEvery())) ? Validators.NONE : validators;
    }

    /** It was read in full. */
    public ExternalCalendar read(@Nullable String etag, @Nullable String lastModified, SyncPolicy policy, Instant now) {
        return known(new Validators(etag, lastModified, now), policy, now);
    }

    /** It is as it was. */
    public ExternalCalendar unchanged(SyncPolicy policy, Instant now) {
        return known(validators, policy, now);
    }

    public ExternalCalendar failed(String why, SyncPolicy policy, Instant now) {
        return new ExternalCalendar(
                id,
                teacher,
                name,
                url,
                addedAt,
                validators,
                readAt,
                failures + 1,
                why,
                now.plus(policy.pauseAfter(failures)));
    }

    /** It is to be read now. */
    public ExternalCalendar hastened(Instant now) {
        return new ExternalCalendar(
                id,
                teacher,
                name,
                url,
                addedAt,
                validators,
                readAt,
                failures,
                problem,
                nextAt.isBefore(now) ? nextAt : now);
    }

    private ExternalCalendar known(Validators newest, SyncPolicy policy, Instant now) {
        return new ExternalCalendar(id, teacher, name, url, addedAt, newest, now, 0, null, now.plus(policy.every()));
    }
}
