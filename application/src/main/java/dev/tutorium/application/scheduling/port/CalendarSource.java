package dev.tutorium.application.scheduling.port;

import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.ExternalCalendar.Validators;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calendars elsewhere, by their addresses. Only public ones are read, whatever their names lead to, unless others are allowed. */
public interface CalendarSource {

    /** Whether the address can be told not to be public without asking anyone. */
    boolean isRefused(URI url);

    /** Reads one, within the time and the size that policy gives; nothing is thrown for what a network or a file does. */
    Reading read(Request request);

    /**
     * What is asked for.
     *
     * @param window     where the busy times lie
     * @param floating   the zone of times that name none
     * @param validators with which the answer may be that nothing has changed
     */
    record Request(URI url, TimeRange window, ZoneId floating, Validators validators) {}

    /** What came of it. */
    sealed interface Reading {}

    /** The busy times, in order and apart. */
    record Whole(
            List<TimeRange> busy,
            @Nullable String etag,
            @Nullable String lastModified) implements Reading {

        public Whole {
            busy = List.copyOf(busy);
        }
    }

    record Unchanged() implements Reading {}

    /** Why it could not be read, in words for its owner. */
    record Failed(String problem) implements Reading {}
}
