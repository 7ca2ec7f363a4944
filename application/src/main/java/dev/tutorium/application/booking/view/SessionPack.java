package dev.tutorium.application.booking.view;

import dev.tutorium.domain.booking.SessionContent;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.domain.review.Feeling;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that belongs to a session beside its time and its seats.
 *
 * @param materials templates and resources tied to it, by title
 * @param moods     how it felt to its students
 */
public record SessionPack(SessionContent content, List<Tied> materials, List<MoodView> moods) {

    public SessionPack {
        materials = List.copyOf(materials);
        moods = List.copyOf(moods);
    }

    /**
     * A material of it.
     *
     * @param url  of a link
     * @param file of an uploaded file
     */
    public record Tied(
            UUID id,
            MaterialKind kind,
            String title,
            @Nullable String url,
            @Nullable File file) {}

    public record File(String name, String type, long size) {}

    public record MoodView(UUID student, Feeling feeling, String note, Instant at) {}

    public List<Tied> materials(MaterialKind kind) {
        return materials.stream().filter(material -> material.kind() == kind).toList();
    }
}
