package dev.tutorium.application.material.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.Destination;
import dev.tutorium.domain.material.Destination.Load;
import dev.tutorium.domain.material.Material;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.domain.material.Usage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All materials, the tree of each owner apart. Whatever adds to a tree, moves in it or takes from it locks it first. */
public interface Materials {

    /** Keeps the tree as it is for the running transaction alone. */
    void lock(AccountId owner);

    Usage usage(AccountId owner);

    Optional<Material> find(AccountId owner, MaterialId id);

    /** Throws {@link Missing} when there is none or it is another's. */
    default Material get(AccountId owner, MaterialId id) {
        return find(owner, id).orElseThrow(() -> new Missing("material"));
    }

    /** Empty when there is no such folder or it is another's. */
    Optional<Destination> findDestination(AccountId owner, MaterialId folder);

    /** Those that are the owner's. */
    List<Load> loads(AccountId owner, Collection<MaterialId> materials);

    /** Those of some that are the owner's and of a kind. */
    Set<MaterialId> among(AccountId owner, MaterialKind kind, Collection<MaterialId> materials);

    /** How many materials stand in it, not counting those in folders within. */
    int held(MaterialId folder);

    /**
     * Stores a new one (version 0) or the next version of one, and returns it as stored.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed or removed since it was read
     */
    <M extends Material> M save(M material);

    /** To a folder of theirs, or to the top. */
    void move(Collection<MaterialId> materials, Destination destination);

    /** {@link dev.tutorium.application.kernel.Stale} when it was changed since it was read. */
    void remove(Material material);
}
