package dev.tutorium.rest.workspace.booking;

import dev.tutorium.application.booking.view.SessionPack;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session is taught with, as its teacher sees it.
 *
 * @param notes        for the students
 * @param privateNotes for nobody else
 * @param moods        how it felt to the students
 * @param version      of the three texts
 */
@Serdeable
record ContentBody(
        String notes,
        String privateNotes,
        String homework,
        List<TiedBody> templates,
        List<TiedBody> resources,
        List<MoodBody> moods,
        long version) {

    @Serdeable
    record MoodBody(UUID studentId, String mood, String note, Instant toldAt) {}

    static ContentBody of(SessionPack pack) {
        var content = pack.content();
        return new ContentBody(
                content.notes(),
                content.privateNotes(),
                content.homework(),
                TiedBody.of(pack.materials(MaterialKind.TEMPLATE)),
                TiedBody.of(pack.materials(MaterialKind.RESOURCE)),
                pack.moods().stream()
                        .map(mood -> new MoodBody(mood.student(), Choice.word(mood.feeling()), mood.note(), mood.at()))
                        .toList(),
                content.version());
    }

    /** As a student sees it, who reads the files at {@code /resources/{id}/file} below the session. */
    @Serdeable
    record Shared(String notes, String homework, List<TiedBody> resources) {

        static Shared of(SessionPack pack) {
            var content = pack.content();
            return new Shared(content.notes(), content.homework(), TiedBody.of(pack.materials(MaterialKind.RESOURCE)));
        }
    }

    /**
     * A template or resource of it.
     *
     * @param url      of a link
     * @param fileName of a file
     */
    @Serdeable
    record TiedBody(
            UUID id,
            String title,
            @Nullable String url,
            @Nullable String fileName,
            @Nullable String fileType,
            @Nullable Long fileSize) {

        static List<TiedBody> of(List<SessionPack.Tied> materials) {
            return materials.stream()
                    .map(material -> {
                        var file = material.file();
                        return new TiedBody(
                                material.id(),
                                material.title(),
                                material.url(),
                                file == null ? null : file.name(),
                                file == null ? null : file.type(),
                                file == null ? null : file.size());
                    })
                    .toList();
        }
    }
}
