package dev.tutorium.application.material.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.Destination;
import dev.tutorium.domain.material.Destination.Load;
import dev.tutorium.domain.material.Material;
import dev.tutorium.domain.material.Material.Folder;
import dev.tutorium.domain.material.Material.Resource;
import dev.tutorium.domain.material.Material.Source;
import dev.tutorium.domain.material.Material.Template;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.domain.material.Usage;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Materials in memory. */
public final class MaterialsInMemory implements Materials {

    private final Rows<MaterialId, Material> materials;

    public MaterialsInMemory(Memory memory) {
        materials = memory.rows();
    }

    @Override
    public void lock(AccountId owner) {}

    @Override
    public Usage usage(AccountId owner) {
        var bytes = of(owner)
                .mapToLong(material ->
                        material instanceof Resource resource && resource.source() instanceof Source.Upload upload
                                ? upload.size()
                                : 0)
                .sum();
        return new Usage((int) of(owner).count(), bytes);
    }

    @Override
    public Optional<Material> find(AccountId owner, MaterialId id) {
        return materials.find(id).filter(material -> material.owner().equals(owner));
    }

    @Override
    public Optional<Destination> findDestination(AccountId owner, MaterialId folder) {
        if (find(owner, folder).filter(Folder.class::isInstance).isEmpty()) {
            return Optional.empty();
        }
        var path = new ArrayDeque<MaterialId>();
        for (var at = folder; at != null; at = above(owner, at)) {
            path.addFirst(at);
        }
        return Optional.of(new Destination(List.copyOf(path)));
    }

    private @Nullable MaterialId above(AccountId owner, MaterialId id) {
        return get(owner, id).folder();
    }

    @Override
    public List<Load> loads(AccountId owner, Collection<MaterialId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(owner, id).stream())
                .map(material -> new Load(material.id(), levels(material)))
                .toList();
    }

    private int levels(Material material) {
        return material instanceof Folder
                ? 1
                        + materials.stream()
                                .filter(other -> stands(other, material.id()))
                                .mapToInt(this::levels)
                                .max()
                                .orElse(0)
                : 0;
    }

    @Override
    public Set<MaterialId> among(AccountId owner, MaterialKind kind, Collection<MaterialId> ids) {
        return of(owner)
                .filter(material -> material.kind() == kind && ids.contains(material.id()))
                .map(Material::id)
                .collect(Collectors.toSet());
    }

    @Override
    public int held(MaterialId folder) {
        return (int)
                materials.stream().filter(material -> stands(material, folder)).count();
    }

    @Override
    @SuppressWarnings("unchecked") // what is stored is of the kind that was given
    public <M extends Material> M save(M material) {
        var next = placed(material, material.folder());
        requireCurrent(material);
        materials.put(next.id(), next);
        return (M) next;
    }

    @Override
    public void move(Collection<MaterialId> ids, Destination destination) {
        for (var id : Set.copyOf(ids)) {
            materials.put(id, placed(materials.find(id).orElseThrow(), destination.folder()));
        }
    }

    @Override
    public void remove(Material material) {
        requireCurrent(material);
        materials.remove(material.id());
    }

    private Stream<Material> of(AccountId owner) {
        return materials.stream().filter(material -> material.owner().equals(owner));
    }

    private static boolean stands(Material material, MaterialId folder) {
        return Objects.equals(material.folder(), folder);
    }

    private void requireCurrent(Material material) {
        if (materials.find(material.id()).map(Material::version).orElse(0L) != material.version()) {
            throw new Stale("material");
        }
    }

    private static Material placed(Material material, @Nullable MaterialId at) {
        var version = material.version() + 1;
        return switch (material) {
            case Folder one -> new Folder(one.id(), one.owner(), at, one.title(), one.createdAt(), version);
            case Template one ->
                new Template(one.id(), one.owner(), at, one.title(), one.content(), one.createdAt(), version);
            case Resource one ->
                new Resource(
                        one.id(),
                        one.owner(),
                        at,
                        one.title(),
                        one.description(),
                        one.source(),
                        one.favorite(),
                        one.createdAt(),
                        version);
        };
    }
}
