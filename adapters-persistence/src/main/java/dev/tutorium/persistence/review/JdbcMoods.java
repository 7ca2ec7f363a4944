package dev.tutorium.persistence.review;

import dev.tutorium.application.review.port.Moods;
import dev.tutorium.domain.review.Mood;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;

@Singleton
final class JdbcMoods implements Moods {

    private static final String PUT = """
            insert into lesson_mood (session_id, student_id, feeling, note, told_at) values (?, ?, ?, ?, ?)
            on conflict (session_id, student_id)
                do update set feeling = excluded.feeling, note = excluded.note, told_at = excluded.told_at""";

    private final Sql sql;

    JdbcMoods(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void put(Mood mood) {
        sql.update(PUT, mood.session(), mood.student(), mood.feeling(), mood.note(), mood.at());
    }
}
