package dev.tutorium.persistence.material;

import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.material.port.Materials;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.Destination;
import dev.tutorium.domain.material.Destination.Load;
import dev.tutorium.domain.material.Material;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.domain.material.Usage;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks down and up the tree stop at {@value #FARTHEST} steps, far beyond what a tree may have. */
@Singleton
final class JdbcMaterials implements Materials {

    /** Of the two-key advisory locks; 1 is teachers', 2 students'. */
    private static final int LOCK_SPACE = 3;

    private static final int FARTHEST = 100;

    private static final String KIND = "material";
    private static final String PATH = """
            with recursive up as (
                select id, folder_id, 1 as step from material where owner_id = ? and id = ? and kind = 'FOLDER'
                union all
                select m.id, m.folder_id, up.step + 1 from up join material m on m.id = up.folder_id where up.step < ?)
            select id from up order by step desc""";
    private static final String LOADS = """
            with recursive down as (
                select id as top, id, case kind when 'FOLDER' then 1 else 0 end as levels
                from material where owner_id = ? and id = any (?::uuid[])
                union all
                select down.top, m.id, down.levels + 1
                from down join material m on m.folder_id = down.id and m.kind = 'FOLDER' where down.levels < ?)
            select top, max(levels) as levels from down group by top""";
    private static final String INSERT = """
            insert into material (title, text, url, file_id, file_name, file_type, file_size, favorite,
                id, owner_id, kind, folder_id, created_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""";
    private static final String UPDATE = """
            update material set title = ?, text = ?, url = ?, favorite = ?, version = version + 1
            where id = ? and version = ?""";

    private final Sql sql;

    JdbcMaterials(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(AccountId owner) {
        var key = owner.value().hashCode();
        sql.first("select pg_advisory_xact_lock(?, ?)", _ -> key, LOCK_SPACE, key);
    }

    @Override
    public Usage usage(AccountId owner) {
        return sql.first(
                        "select count(*), coalesce(sum(file_size), 0) from material where owner_id = ?",
                        row -> new Usage(row.getInt(1), row.getLong(2)),
                        owner)
                .orElseThrow();
    }

    @Override
    public Optional<Material> find(AccountId owner, MaterialId id) {
        return sql.first("select * from material where owner_id = ? and id = ?", MaterialRow::read, owner, id);
    }

    @Override
    public Optional<Destination> findDestination(AccountId owner, MaterialId folder) {
        var path = sql.list(PATH, row -> new MaterialId(Sql.uuid(row, "id")), owner, folder, FARTHEST);
        return path.isEmpty() ? Optional.empty() : Optional.of(new Destination(path));
    }

    @Override
    public List<Load> loads(AccountId owner, Collection<MaterialId> materials) {
        return sql.list(
                LOADS,
                row -> new Load(new MaterialId(Sql.uuid(row, "top")), row.getInt("levels")),
                owner,
                materials,
                FARTHEST);
    }

    @Override
    public Set<MaterialId> among(AccountId owner, MaterialKind kind, Collection<MaterialId> materials) {
        return Set.copyOf(sql.list(
                "select id from material where owner_id = ? and kind = ? and id = any (?::uuid[])",
                row -> new MaterialId(Sql.uuid(row, "id")),
                owner,
                kind,
                materials));
    }

    @Override
    public int held(MaterialId folder) {
        return (int) sql.count("select count(*) from material where folder_id = ?", folder);
    }

    @Override
    @SuppressWarnings("unchecked") // what is read back is of the kind that was written
    public <M extends Material> M save(M material) {
        var row = MaterialRow.of(material);
        var file = row.file();
        if (material.version() == 0) {
            sql.update(
                    INSERT,
                    material.title(),
                    row.text(),
                    row.url(),
                    file == null ? null : file.file(),
                    file == null ? null : file.name(),
                    file == null ? null : file.type(),
                    file == null ? null : file.size(),
                    row.favorite(),
                    material.id(),
                    material.owner(),
                    material.kind(),
                    material.folder(),
                    material.createdAt());
        } else {
            sql.updateOne(
                    KIND,
                    UPDATE,
                    material.title(),
                    row.text(),
                    row.url(),
                    row.favorite(),
                    material.id(),
                    material.version());
        }
        return (M) find(material.owner(), material.id()).orElseThrow(() -> new Stale(KIND));
    }

    @Override
    public void move(Collection<MaterialId> materials, Destination destination) {
        sql.update(
                "update material set folder_id = ?, version = version + 1 where id = any (?::uuid[])",
                destination.folder(),
                materials);
    }

    @Override
    public void remove(Material material) {
        sql.updateOne(KIND, "delete from material where id = ? and version = ?", material.id(), material.version());
    }
}
