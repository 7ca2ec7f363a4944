package dev.tutorium.persistence.people;

import dev.tutorium.application.people.port.TeacherProfiles;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;

@Singleton
final class JdbcTeacherProfiles implements TeacherProfiles {

    private static final String SAVE = """
            insert into teacher_profile (teacher_id, headline, about) values (?, ?, ?)
            on conflict (teacher_id) do update set headline = excluded.headline, about = excluded.about""";

    private static final String BEGIN = """
            insert into teacher_profile (teacher_id, headline, about) values (?, ?, ?)
            on conflict (teacher_id) do nothing""";

    private final Sql sql;

    JdbcTeacherProfiles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void save(AccountId teacher, String headline, String about) {
        sql.update(SAVE, teacher, headline, about);
    }

    @Override
    public void begin(AccountId teacher, String headline, String about) {
        sql.update(BEGIN, teacher, headline, about);
    }
}
