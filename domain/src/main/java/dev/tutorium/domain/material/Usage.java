package dev.tutorium.domain.material;

import dev.tutorium.domain.kernel.Outcome;

/**
 * How much a teacher keeps.
 *
 * @param bytes of all files together
 */
public record Usage(int materials, long bytes) {

    /** With one material more, and the bytes of its file. */
    public Outcome<Usage, MaterialRefusal> more(long size, MaterialPolicy policy) {
        if (materials >= policy.most()) {
            return Outcome.refused(new MaterialRefusal.TooMany(policy.most()));
        }
        return size > 0 && bytes + size > policy.storage()
                ? Outcome.refused(new MaterialRefusal.StorageFull(policy.storage()))
                : Outcome.accepted(new Usage(materials + 1, bytes + size));
    }
}
