package dev.tutorium.domain.material;

import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.Refusal;

/** Why a material was not kept, moved or removed. */
public sealed interface MaterialRefusal extends Refusal {

    /** Folders would stand within more folders than that. */
    record TooDeep(int deepest) implements MaterialRefusal {}

    /** The teacher would keep more than that. */
    record TooMany(int most) implements MaterialRefusal {}

    /** A folder cannot stand in itself, or in a folder within it. */
    record IntoItself(MaterialId folder) implements MaterialRefusal {}

    /** What is in it is to be moved or removed first. */
    record FolderNotEmpty(int holds) implements MaterialRefusal {}

    /** In bytes. */
    record FileTooLarge(long largest) implements MaterialRefusal {}

    /** What the content was found to be. */
    record FileTypeNotAllowed(String type) implements MaterialRefusal {}

    /** The teacher's files together would be larger, in bytes. */
    record StorageFull(long most) implements MaterialRefusal {}

    /** Where files are kept does not answer now. */
    record StoreUnavailable() implements MaterialRefusal {}
}
