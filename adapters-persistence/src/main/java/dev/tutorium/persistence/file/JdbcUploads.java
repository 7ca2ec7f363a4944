package dev.tutorium.persistence.file;

import dev.tutorium.application.file.port.Uploads;
import dev.tutorium.domain.kernel.FileId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

@Singleton
final class JdbcUploads implements Uploads {

    private static final String KIND = "file";

    private final Sql sql;

    JdbcUploads(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void announce(FileId id, Instant now) {
        sql.update("insert into uploaded_file (id, announced_at) values (?, ?)", id, now);
    }

    @Override
    public void keep(FileId id) {
        sql.updateOne(KIND, "update uploaded_file set needed = true where id = ?", id);
    }

    @Override
    public void release(FileId id) {
        sql.updateOne(KIND, "update uploaded_file set needed = false where id = ?", id);
    }

    @Override
    public List<FileId> unneeded(Instant announcedBefore, int most) {
        return sql.list(
                "select id from uploaded_file where not needed and announced_at < ? order by announced_at limit ?",
                row -> new FileId(Sql.uuid(row, "id")),
                announcedBefore,
                most);
    }

    @Override
    public void forget(FileId id) {
        sql.update("delete from uploaded_file where id = ? and not needed", id);
    }
}
