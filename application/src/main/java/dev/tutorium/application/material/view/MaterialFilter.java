package dev.tutorium.application.material.view;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.MaterialKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of a teacher's materials a list shows; what is null or empty does not narrow it.
 *
 * @param folder   that they stand in
 * @param favorite whether they are favourites
 */
public record MaterialFilter(
        AccountId owner,
        Set<MaterialKind> kinds,
        @Nullable MaterialId folder,
        @Nullable Boolean favorite) {

    public MaterialFilter {
        kinds = Set.copyOf(kinds);
    }
}
