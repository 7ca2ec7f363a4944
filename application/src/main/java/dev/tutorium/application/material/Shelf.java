package dev.tutorium.application.material;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Text;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.material.port.Materials;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.material.Destination;
import dev.tutorium.domain.material.Destination.Load;
import dev.tutorium.domain.material.Material;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.domain.material.MaterialPolicy;
import dev.tutorium.domain.material.MaterialRefusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts materials into their owner's tree and changes them there, one change of a tree at a time. */
public final class Shelf {

    private static final int LONGEST_TITLE = 200;

    private final Materials materials;
    private final MaterialPolicy policy;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public Shelf(Materials materials, MaterialPolicy policy, Ids ids, Transactions transactions, InstantSource clock) {
        this.materials = materials;
        this.policy = policy;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes a material of its id and where it stands. */
    interface Making<M extends Material> {
        M make(MaterialId id, @Nullable MaterialId folder, Instant now);
    }

    /**
     * Adds a new one.
     *
     * @param bytes of its file; 0 without one
     */
    <M extends Material> Outcome<M, MaterialRefusal> add(
            AccountId owner, MaterialKind kind, @Nullable MaterialId folder, long bytes, Making<M> making) {
        return transactions.inTransaction(() -> {
            materials.lock(owner);
            var load = new Load(new MaterialId(ids.next()), kind == MaterialKind.FOLDER ? 1 : 0);
            return materials
                    .usage(owner)
                    .more(bytes, policy)
                    .then(_ -> destination(owner, "folderId", folder).take(List.of(load), policy))
                    .map(place -> materials.save(making.make(load.id(), place.folder(), clock.instant())));
        });
    }

    <M extends Material> M change(
            AccountId owner, MaterialId id, OptionalLong seen, Class<M> type, UnaryOperator<M> step) {
        return transactions.inTransaction(() -> {
            materials.lock(owner);
            return materials.save(step.apply(current(owner, id, seen, type)));
        });
    }

    /** One that may be changed now: as {@code seen}, where that is given. */
    <M extends Material> M current(AccountId owner, MaterialId id, OptionalLong seen, Class<M> type) {
        var material = find(owner, id, type);
        if (seen.isPresent() && seen.getAsLong() != material.version()) {
            throw new Stale("material");
        }
        return material;
    }

    <M extends Material> M find(AccountId owner, MaterialId id, Class<M> type) {
        return materials
                .find(owner, id)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new Missing("material"));
    }

    Destination destination(AccountId owner, String field, @Nullable MaterialId folder) {
        return folder == null
                ? Destination.top()
                : materials
                        .findDestination(owner, folder)
                        .orElseThrow(() -> new Malformed(field, "must be one of your folders"));
    }

    static String title(@Nullable String typed) {
        return Text.line("title", typed == null ? "" : typed, LONGEST_TITLE);
    }
}
