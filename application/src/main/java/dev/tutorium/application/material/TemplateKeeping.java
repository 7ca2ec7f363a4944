package dev.tutorium.application.material;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Text;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.material.port.Materials;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.material.Material;
import dev.tutorium.domain.material.Material.Folder;
import dev.tutorium.domain.material.Material.Resource;
import dev.tutorium.domain.material.Material.Template;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.domain.material.MaterialRefusal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A teacher's work on folders and on the lesson templates in them. */
public final class TemplateKeeping {

    private static final int LONGEST_CONTENT = 20_000;

    private final Materials materials;
    private final Shelf shelf;
    private final Transactions transactions;

    public TemplateKeeping(Materials materials, Shelf shelf, Transactions transactions) {
        this.materials = materials;
        this.shelf = shelf;
        this.transactions = transactions;
    }

    /** A folder or a template. */
    public Material get(Actor.Member teacher, MaterialId id) {
        return materials
                .find(teacher.id(), id)
                .filter(material -> !(material instanceof Resource))
                .orElseThrow(() -> new Missing("material"));
    }

    public Outcome<Folder, MaterialRefusal> addFolder(
            Actor.Member teacher, @Nullable MaterialId within, @Nullable String title) {
        var plain = Shelf.title(title);
        return shelf.add(
                teacher.id(),
                MaterialKind.FOLDER,
                within,
                0,
                (id, folder, now) -> new Folder(id, teacher.id(), folder, plain, now, 0));
    }

    public Outcome<Template, MaterialRefusal> addTemplate(
            Actor.Member teacher, @Nullable MaterialId within, @Nullable String title, @Nullable String content) {
        var plain = Shelf.title(title);
        var text = content(content);
        return shelf.add(
                teacher.id(),
                MaterialKind.TEMPLATE,
                within,
                0,
                (id, folder, now) -> new Template(id, teacher.id(), folder, plain, text, now, 0));
    }

    /**
     * Changes what is given.
     *
     * @param seen the version the teacher had before them; empty to write over whatever is there
     */
    public Material change(
            Actor.Member teacher, MaterialId id, OptionalLong seen, @Nullable String title, @Nullable String content) {
        return shelf.change(teacher.id(), id, seen, Material.class, material -> changed(material, title, content));
    }

    /** Refused for a folder that holds something. */
    public Outcome<Material, MaterialRefusal> remove(Actor.Member teacher, MaterialId id, OptionalLong seen) {
        return transactions.inTransaction(() -> {
            materials.lock(teacher.id());
            get(teacher, id);
            var material = shelf.current(teacher.id(), id, seen, Material.class);
            var holds = materials.held(id);
            if (holds > 0) {
                return Outcome.refused(new MaterialRefusal.FolderNotEmpty(holds));
            }
            materials.remove(material);
            return Outcome.accepted(material);
        });
    }

    private static Material changed(Material material, @Nullable String title, @Nullable String content) {
        var plain = title == null ? material.title() : Shelf.title(title);
        return switch (material) {
            case Folder folder -> {
                if (content != null) {
                    throw new Malformed("content", "must not be given for a folder");
                }
                yield new Folder(
                        folder.id(), folder.owner(), folder.folder(), plain, folder.createdAt(), folder.version());
            }
            case Template template ->
                new Template(
                        template.id(),
                        template.owner(),
                        template.folder(),
                        plain,
                        content == null ? template.content() : content(content),
                        template.createdAt(),
                        template.version());
            case Resource _ -> throw new Missing("material");
        };
    }

    private static String content(@Nullable String typed) {
        return Text.lines("content", typed, LONGEST_CONTENT);
    }
}
