package dev.tutorium.persistence.material;

import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.material.view.MaterialFilter;
import dev.tutorium.application.material.view.MaterialList;
import dev.tutorium.application.material.view.MaterialNode;
import dev.tutorium.application.material.view.MaterialView;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.SearchWords;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.Where;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcMaterialList implements MaterialList {

    private static final String COLUMNS =
            "id, kind, folder_id, title, left(text, 200) as excerpt, url, file_name, file_type, file_size, favorite, created_at, version";
    private final Sql sql;

    JdbcMaterialList(Sql sql) {
        this.sql = sql;
    }

    /** A row of a list, and where it stands in the list's order. */
    private record Placed(MaterialView view, String place) {}

    @Override
    public Page<MaterialView> page(MaterialFilter filter, PageRequest request) {
        var where = new Where();
        where.and("owner_id = ?", filter.owner());
        if (!filter.kinds().isEmpty()) {
            where.and("kind = any (?::text[])", filter.kinds());
        }
        if (filter.folder() != null) {
            where.and("folder_id = ?", filter.folder());
        }
        if (filter.favorite() != null) {
            where.and("favorite = ?", filter.favorite());
        }
        if (request.after() != null) {
            where.and("id < ?", request.after().id());
        }
        var rows = sql.list(
                "select " + COLUMNS + " from material where " + where.text() + " order by id desc limit ?",
                JdbcMaterialList::view,
                where.values(Pages.fetch(request)));
        return Pages.of(rows, request, last -> new Cursor("", last.id()), () -> 0);
    }

    @Override
    public Page<MaterialView> contents(AccountId owner, @Nullable MaterialId folder, PageRequest request) {
        var where = new Where();
        where.and("owner_id = ?", owner);
        if (folder == null) {
            where.and("folder_id is null");
        } else {
            requireFolder(owner, folder);
            where.and("folder_id = ?", folder);
        }
        var after = request.after();
        if (after != null) {
            var place = after.sortValue().split(" ", 2);
            where.and("(kind, lower(title), id) > (?, ?, ?)", place[0], place.length == 2 ? place[1] : "", after.id());
        }
        var rows = sql.list(
                "select " + COLUMNS + ", kind || ' ' || lower(title) as place from material where " + where.text()
                        + " order by kind, lower(title), id limit ?",
                JdbcMaterialList::placed,
                where.values(Pages.fetch(request)));
        return page(rows, request);
    }

    @Override
    public List<MaterialNode> tree(AccountId owner, Set<MaterialKind> kinds) {
        return sql.list(
                "select id, kind, folder_id, title from material where owner_id = ? and kind = any (?::text[])"
                        + " order by kind, lower(title), id",
                row -> new MaterialNode(
                        Sql.uuid(row, "id"),
                        MaterialKind.valueOf(row.getString("kind")),
                        row.getObject("folder_id", UUID.class),
                        row.getString("title")),
                owner,
                kinds);
    }

    @Override
    public Page<MaterialView> search(AccountId owner, String words, Set<MaterialKind> kinds, PageRequest request) {
        var query = SearchWords.prefixes(words);
        if (query.isEmpty()) {
            throw new Malformed("q", "must have a word to look for");
        }
        var found = new Where();
        found.and("owner_id = ? and search @@ to_tsquery('simple', ?)", owner, query);
        if (!kinds.isEmpty()) {
            found.and("kind = any (?::text[])", kinds);
        }
        var keyset = new Where();
        var after = request.after();
        if (after != null) {
            keyset.and("(place, id) < (?::real, ?)", rank(after), after.id());
        }
        var values = new ArrayList<@Nullable Object>(List.of(query));
        Collections.addAll(values, found.values(keyset.values(Pages.fetch(request))));
        return page(
                sql.list(
                        "select * from (select " + COLUMNS + ", ts_rank(search, to_tsquery('simple', ?)) as place"
                                + " from material where " + found.text() + ") found where " + keyset.text()
                                + " order by place desc, id desc limit ?",
                        JdbcMaterialList::placed,
                        values.toArray()),
                request);
    }

    private void requireFolder(AccountId owner, MaterialId folder) {
        if (sql.count("select count(*) from material where owner_id = ? and id = ? and kind = 'FOLDER'", owner, folder)
                == 0) {
            throw new Missing("folder");
        }
    }

    private static Page<MaterialView> page(List<Placed> rows, PageRequest request) {
        return Pages.of(
                        rows,
                        request,
                        last -> new Cursor(last.place(), last.view().id()),
                        () -> 0)
                .map(Placed::view);
    }

    private static Float rank(Cursor cursor) {
        try {
            return Float.valueOf(cursor.sortValue());
        } catch (NumberFormatException _) {
            throw new Malformed("cursor", "is not a cursor of this list");
        }
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(view(row), row.getString("place"));
    }

    private static MaterialView view(ResultSet row) throws SQLException {
        var fileName = row.getString("file_name");
        return new MaterialView(
                Sql.uuid(row, "id"),
                MaterialKind.valueOf(row.getString("kind")),
                row.getObject("folder_id", UUID.class),
                row.getString("title"),
                row.getString("excerpt"),
                row.getString("url"),
                fileName == null
                        ? null
                        : new MaterialView.File(fileName, row.getString("file_type"), row.getLong("file_size")),
                row.getBoolean("favorite"),
                Sql.instant(row, "created_at"),
                row.getLong("version"));
    }
}
