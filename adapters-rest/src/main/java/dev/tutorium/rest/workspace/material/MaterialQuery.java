package dev.tutorium.rest.workspace.material;

import dev.tutorium.application.material.view.MaterialFilter;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.MaterialKind;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a list is narrowed.
 *
 * @param folderId that they stand in
 */
@Introspected
record MaterialQuery(
        @Nullable @QueryValue UUID folderId,
        @Nullable @QueryValue Boolean favorite) {

    MaterialFilter of(AccountId owner, MaterialKind... kinds) {
        return new MaterialFilter(owner, Set.of(kinds), folderId == null ? null : new MaterialId(folderId), favorite);
    }
}
