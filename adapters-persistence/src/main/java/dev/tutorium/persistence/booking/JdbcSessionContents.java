package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.SessionContents;
import dev.tutorium.application.booking.view.SessionPack;
import dev.tutorium.application.booking.view.SessionPacks;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.booking.SessionContent;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.domain.review.Feeling;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

@Singleton
final class JdbcSessionContents implements SessionContents, SessionPacks {

    private static final String INSERT = """
            insert into session_content (notes, private_notes, homework, session_id, version) values (?, ?, ?, ?, 1)
            on conflict do nothing""";
    private static final String UPDATE = """
            update session_content set notes = ?, private_notes = ?, homework = ?, version = version + 1
            where session_id = ? and version = ?""";
    private static final String TIE = """
            insert into session_material (session_id, material_id) select ?, unnest(?::uuid[]) on conflict do nothing""";
    private static final String UNTIE_OTHERS = """
            delete from session_material t using material m
            where t.session_id = ? and m.id = t.material_id and m.kind = ? and m.id <> all (?::uuid[])""";
    private static final String TIED =
            "from session_material t join material m on m.id = t.material_id where t.session_id = ?";

    private final Sql sql;

    JdbcSessionContents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public SessionContent get(SessionId session) {
        return sql.first(
                        "select * from session_content where session_id = ?",
                        row -> new SessionContent(
                                session,
                                row.getString("notes"),
                                row.getString("private_notes"),
                                row.getString("homework"),
                                row.getLong("version")),
                        session)
                .orElseGet(() -> SessionContent.blank(session));
    }

    @Override
    public SessionContent save(SessionContent content) {
        if (content.version() > 0) {
            sql.updateOne(
                    "session",
                    UPDATE,
                    content.notes(),
                    content.privateNotes(),
                    content.homework(),
                    content.session(),
                    content.version());
        } else if (sql.update(INSERT, content.notes(), content.privateNotes(), content.homework(), content.session())
                == 0) {
            throw new Stale("session");
        }
        return get(content.session());
    }

    @Override
    public int tied(SessionId session, MaterialKind kind) {
        return (int) sql.count("select count(*) " + TIED + " and m.kind = ?", session, kind);
    }

    @Override
    public void tie(SessionId session, Collection<MaterialId> materials) {
        sql.update(TIE, session, materials);
    }

    @Override
    public void untieOthers(SessionId session, MaterialKind kind, Collection<MaterialId> materials) {
        sql.update(UNTIE_OTHERS, session, kind, materials);
    }

    @Override
    public SessionPack of(SessionId session) {
        return new SessionPack(
                get(session),
                sql.list(
                        "select m.* " + TIED + " order by m.kind, lower(m.title), m.id",
                        JdbcSessionContents::tied,
                        session),
                sql.list(
                        "select * from lesson_mood where session_id = ? order by told_at, student_id",
                        row -> new SessionPack.MoodView(
                                Sql.uuid(row, "student_id"),
                                Feeling.valueOf(row.getString("feeling")),
                                row.getString("note"),
                                Sql.instant(row, "told_at")),
                        session));
    }

    private static SessionPack.Tied tied(ResultSet row) throws SQLException {
        var file = row.getString("file_name");
        return new SessionPack.Tied(
                Sql.uuid(row, "id"),
                MaterialKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("url"),
                file == null ? null : new SessionPack.File(file, row.getString("file_type"), row.getLong("file_size")));
    }
}
