package dev.tutorium.application.material;

import dev.tutorium.application.file.FileIntake;
import dev.tutorium.application.file.FileNames;
import dev.tutorium.application.file.Upload;
import dev.tutorium.application.file.port.FileStore;
import dev.tutorium.application.file.port.Uploads;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.material.port.Materials;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.material.Material.Resource;
import dev.tutorium.domain.material.Material.Source;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.domain.material.MaterialPolicy;
import dev.tutorium.domain.material.MaterialRefusal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A teacher's work on what is handed to students: links and files. */
public final class ResourceKeeping {

    private final Materials materials;
    private final Shelf shelf;
    private final FileIntake intake;
    private final Uploads uploads;
    private final FileStore store;
    private final MaterialPolicy policy;
    private final Transactions transactions;

    public ResourceKeeping(
            Materials materials,
            Shelf shelf,
            FileIntake intake,
            Uploads uploads,
            FileStore store,
            MaterialPolicy policy,
            Transactions transactions) {
        this.materials = materials;
        this.shelf = shelf;
        this.intake = intake;
        this.uploads = uploads;
        this.store = store;
        this.policy = policy;
        this.transactions = transactions;
    }

    public Resource get(Actor.Member teacher, MaterialId id) {
        return shelf.find(teacher.id(), id, Resource.class);
    }

    /** The file of a resource that has one. */
    public Outcome<Download, MaterialRefusal> open(Actor.Member teacher, MaterialId id) {
        return Download.of(get(teacher, id), store);
    }

    public Outcome<Resource, MaterialRefusal> addLink(
            Actor.Member teacher, @Nullable MaterialId folder, ResourceFields fields) {
        return add(teacher.id(), folder, Shelf.title(fields.title()), fields, fields.link());
    }

    /** A file, called as it was unless there is a title. What it is, is told by its content. */
    public Outcome<Resource, MaterialRefusal> addFile(
            Actor.Member teacher, @Nullable MaterialId folder, ResourceFields fields, Upload upload) {
        var name = FileNames.of("file", upload.name());
        var title = fields.title() == null ? name : Shelf.title(fields.title());
        fields.describe();
        if (upload.size() > policy.largestFile()) {
            return Outcome.refused(new MaterialRefusal.FileTooLarge(policy.largestFile()));
        }
        var room = materials.usage(teacher.id()).more(upload.size(), policy);
        return room.then(_ -> switch (intake.take(upload, policy.fileTypes())) {
            case FileIntake.Taken.Stored(var file, var type) ->
                add(teacher.id(), folder, title, fields, new Source.Upload(file, name, type, upload.size()));
            case FileIntake.Taken.NotAllowed(var type) -> Outcome.refused(new MaterialRefusal.FileTypeNotAllowed(type));
            case FileIntake.Taken.NotStored _ -> Outcome.refused(new MaterialRefusal.StoreUnavailable());
        });
    }

    /**
     * Changes what is given.
     *
     * @param seen the version the teacher had before them; empty to write over whatever is there
     */
    public Resource change(Actor.Member teacher, MaterialId id, OptionalLong seen, ResourceFields fields) {
        return shelf.change(teacher.id(), id, seen, Resource.class, fields::over);
    }

    public Resource toggleFavorite(Actor.Member teacher, MaterialId id) {
        return shelf.change(
                teacher.id(),
                id,
                OptionalLong.empty(),
                Resource.class,
                resource -> new ResourceFields(null, null, null, !resource.favorite()).over(resource));
    }

    public void remove(Actor.Member teacher, MaterialId id, OptionalLong seen) {
        transactions.inTransaction(() -> {
            materials.lock(teacher.id());
            var resource = shelf.current(teacher.id(), id, seen, Resource.class);
            materials.remove(resource);
            if (resource.source() instanceof Source.Upload upload) {
                uploads.release(upload.file());
            }
        });
    }

    private Outcome<Resource, MaterialRefusal> add(
            AccountId owner, @Nullable MaterialId within, String title, ResourceFields fields, Source source) {
        var description = fields.describe();
        var bytes = source instanceof Source.Upload upload ? upload.size() : 0;
        return shelf.add(owner, MaterialKind.RESOURCE, within, bytes, (id, folder, now) -> {
            if (source instanceof Source.Upload upload) {
                uploads.keep(upload.file());
            }
            return new Resource(id, owner, folder, title, description, source, fields.marksFavorite(), now, 0);
        });
    }
}
