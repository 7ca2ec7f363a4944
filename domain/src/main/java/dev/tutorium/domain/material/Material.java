package dev.tutorium.domain.material;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.FileId;
import dev.tutorium.domain.kernel.MaterialId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a teacher keeps to teach with. All of one teacher's materials are one tree: each stands in a folder or at the top, and
 * only folders hold others.
 */
public sealed interface Material {

    MaterialId id();

    AccountId owner();

    /** Null at the top. */
    @Nullable MaterialId folder();

    String title();

    Instant createdAt();

    long version();

    MaterialKind kind();

    record Folder(
            MaterialId id, AccountId owner, @Nullable MaterialId folder, String title, Instant createdAt, long version)
            implements Material {

        @Override
        public MaterialKind kind() {
            return MaterialKind.FOLDER;
        }
    }

    /** The plan of a lesson, for the teacher alone. */
    record Template(
            MaterialId id,
            AccountId owner,
            @Nullable MaterialId folder,
            String title,
            String content,
            Instant createdAt,
            long version)
            implements Material {

        @Override
        public MaterialKind kind() {
            return MaterialKind.TEMPLATE;
        }
    }

    /** Something to hand to students: a page elsewhere, or a file. */
    record Resource(
            MaterialId id,
            AccountId owner,
            @Nullable MaterialId folder,
            String title,
            String description,
            Source source,
            boolean favorite,
            Instant createdAt,
            long version)
            implements Material {

        @Override
        public MaterialKind kind() {
            return MaterialKind.RESOURCE;
        }
    }

    /** Where what a resource hands out is found. */
    sealed interface Source {

        record Link(String url) implements Source {}

        /**
         * An uploaded file.
         *
         * @param name as it was uploaded, without a folder
         * @param type the media type its content was found to have
         * @param size in bytes
         */
        record Upload(FileId file, String name, String type, long size) implements Source {}
    }
}
