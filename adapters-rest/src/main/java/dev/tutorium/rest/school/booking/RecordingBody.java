package dev.tutorium.rest.school.booking;

import dev.tutorium.application.booking.port.Recording;
import dev.tutorium.rest.kernel.RecordingLinks;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of a session, the latest recording in front.
 *
 * @param recordingUrl a link of ours, to be used until {@code expiresAt}
 * @param recordings   all of them, the oldest first
 */
@SnakeCase
record RecordingBody(String recordingUrl, Instant expiresAt, List<Item> recordings) {

    /**
     * One recording.
     *
     * @param durationSeconds null where the provider does not tell, as {@code sizeBytes}
     */
    @SnakeCase
    record Item(
            UUID id,
            String url,
            Instant expiresAt,
            Instant recordedAt,
            @Nullable Long durationSeconds,
            @Nullable Long sizeBytes) {

        static Item of(Recording recording, RecordingLinks links) {
            var link = links.to(recording.id());
            var recorded = recording.recorded();
            var length = recorded.length();
            return new Item(
                    recording.id().value(),
                    link.url().toString(),
                    link.expiresAt(),
                    recorded.at(),
                    length == null ? null : length.toSeconds(),
                    recorded.bytes());
        }
    }

    static RecordingBody of(List<Recording> recordings, RecordingLinks links) {
        var items = recordings.stream().map(each -> Item.of(each, links)).toList();
        return new RecordingBody(items.getLast().url(), items.getLast().expiresAt(), items);
    }
}
