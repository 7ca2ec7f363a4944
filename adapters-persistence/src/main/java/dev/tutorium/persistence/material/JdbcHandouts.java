package dev.tutorium.persistence.material;

import dev.tutorium.application.material.port.Handouts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.material.Material.Resource;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcHandouts implements Handouts {

    private static final String HANDED = """
            select m.* from session_material t join material m on m.id = t.material_id
            where t.session_id = ? and m.id = ? and m.kind = 'RESOURCE' and exists (
                select 1 from seat
                where seat.session_id = t.session_id and seat.student_id = ? and seat.state in ('BOOKED', 'ATTENDED', 'MISSED'))""";

    private final Sql sql;

    JdbcHandouts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Resource> find(AccountId student, SessionId session, MaterialId resource) {
        return sql.first(HANDED, MaterialRow::read, session, resource, student).map(Resource.class::cast);
    }
}
