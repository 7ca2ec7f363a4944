package dev.tutorium.application.material.view;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.MaterialKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Materials for reading, each list by one query. */
public interface MaterialList {

    /** The newest first. */
    Page<MaterialView> page(MaterialFilter filter, PageRequest page);

    /**
     * What stands in a folder, or at the top: folders first, then by title.
     *
     * @throws Missing when there is no such folder or it is another's
     */
    Page<MaterialView> contents(AccountId owner, @Nullable MaterialId folder, PageRequest page);

    /** Those of the kinds, by title, whatever they stand in. */
    List<MaterialNode> tree(AccountId owner, Set<MaterialKind> kinds);

    /** Those that have every word, or one that begins with it, in title, file name or text; the closest first. */
    Page<MaterialView> search(AccountId owner, String words, Set<MaterialKind> kinds, PageRequest page);
}
