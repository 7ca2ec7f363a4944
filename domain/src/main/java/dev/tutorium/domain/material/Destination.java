package dev.tutorium.domain.material;

import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.Outcome;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where materials are put.
 *
 * @param path the folders from the top down to the one itself; empty at the top
 */
public record Destination(List<MaterialId> path) {

    public Destination {
        path = List.copyOf(path);
    }

    public static Destination top() {
        return new Destination(List.of());
    }

    public @Nullable MaterialId folder() {
        return path.isEmpty() ? null : path.getLast();
    }

    /**
     * Something that is to be put there.
     *
     * @param levels of folders in it, its own included: none of a template or resource, one of an empty folder
     */
    public record Load(MaterialId id, int levels) {}

    /** Whether all of it can stand there. */
    public Outcome<Destination, MaterialRefusal> take(Collection<Load> loads, MaterialPolicy policy) {
        for (var load : loads) {
            if (path.contains(load.id())) {
                return Outcome.refused(new MaterialRefusal.IntoItself(load.id()));
            }
            if (load.levels() > 0 && path.size() + load.levels() > policy.deepest()) {
                return Outcome.refused(new MaterialRefusal.TooDeep(policy.deepest()));
            }
        }
        return Outcome.accepted(this);
    }
}
