package dev.tutorium.application.material;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.material.port.Materials;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.material.Destination;
import dev.tutorium.domain.material.Destination.Load;
import dev.tutorium.domain.material.MaterialPolicy;
import dev.tutorium.domain.material.MaterialRefusal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Moves materials in a teacher's tree: all of them or none. */
public final class MaterialMoving {

    private final Materials materials;
    private final Shelf shelf;
    private final MaterialPolicy policy;
    private final Transactions transactions;

    public MaterialMoving(Materials materials, Shelf shelf, MaterialPolicy policy, Transactions transactions) {
        this.materials = materials;
        this.shelf = shelf;
        this.policy = policy;
        this.transactions = transactions;
    }

    /** Moves them to a folder, or to the top where none is named. */
    public Outcome<Destination, MaterialRefusal> move(
            Actor.Member teacher, List<MaterialId> items, @Nullable MaterialId target) {
        if (items.isEmpty() || items.size() > policy.atOnce()) {
            throw new Malformed("itemIds", "must be 1 to " + policy.atOnce());
        }
        return transactions.inTransaction(() -> {
            materials.lock(teacher.id());
            var loads = materials.loads(teacher.id(), items);
            requireAll(items, loads);
            return shelf.destination(teacher.id(), "targetFolderId", target)
                    .take(loads, policy)
                    .map(destination -> {
                        materials.move(items, destination);
                        return destination;
                    });
        });
    }

    private static void requireAll(List<MaterialId> items, List<Load> loads) {
        var own = loads.stream().map(Load::id).collect(Collectors.toSet());
        for (var place = 0; place < items.size(); place++) {
            if (!own.contains(items.get(place))) {
                throw new Malformed("itemIds." + place, "must be one of your materials");
            }
        }
    }
}
