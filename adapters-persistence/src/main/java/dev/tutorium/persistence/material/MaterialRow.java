package dev.tutorium.persistence.material;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.FileId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.Material;
import dev.tutorium.domain.material.Material.Folder;
import dev.tutorium.domain.material.Material.Resource;
import dev.tutorium.domain.material.Material.Source;
import dev.tutorium.domain.material.Material.Template;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of {@code material} that differ by kind, and how a row becomes a material. */
record MaterialRow(String text, @Nullable String url, Source.@Nullable Upload file, boolean favorite) {

    static MaterialRow of(Material material) {
        return switch (material) {
            case Folder _ -> new MaterialRow("", null, null, false);
            case Template template -> new MaterialRow(template.content(), null, null, false);
            case Resource resource ->
                switch (resource.source()) {
                    case Source.Link(var url) ->
                        new MaterialRow(resource.description(), url, null, resource.favorite());
                    case Source.Upload upload ->
                        new MaterialRow(resource.description(), null, upload, resource.favorite());
                };
        };
    }

    static Material read(ResultSet row) throws SQLException {
        var id = new MaterialId(Sql.uuid(row, "id"));
        var owner = new AccountId(Sql.uuid(row, "owner_id"));
        var folder = folder(row);
        var title = row.getString("title");
        var created = Sql.instant(row, "created_at");
        return of(id, owner, folder, title, created, row);
    }

    private static Material of(
            MaterialId id, AccountId owner, @Nullable MaterialId folder, String title, Instant created, ResultSet row)
            throws SQLException {
        var text = row.getString("text");
        var version = row.getLong("version");
        return switch (MaterialKind.valueOf(row.getString("kind"))) {
            case FOLDER -> new Folder(id, owner, folder, title, created, version);
            case TEMPLATE -> new Template(id, owner, folder, title, text, created, version);
            case RESOURCE ->
                new Resource(id, owner, folder, title, text, source(row), row.getBoolean("favorite"), created, version);
        };
    }

    private static @Nullable MaterialId folder(ResultSet row) throws SQLException {
        var folder = row.getObject("folder_id", UUID.class);
        return folder == null ? null : new MaterialId(folder);
    }

    private static Source source(ResultSet row) throws SQLException {
        var file = file(row);
        return file == null ? new Source.Link(Objects.requireNonNull(row.getString("url"))) : file;
    }

    static Source.@Nullable Upload file(ResultSet row) throws SQLException {
        var file = row.getObject("file_id", UUID.class);
        return file == null
                ? null
                : new Source.Upload(
                        new FileId(file),
                        row.getString("file_name"),
                        row.getString("file_type"),
                        row.getLong("file_size"));
    }
}
