package dev.tutorium.application.review.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.review.Mood;
import dev.tutorium.domain.review.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Occasions in a list, none of which has a review. */
public final class OccasionsInMemory implements Occasions {

    private final List<Occasion> lessons = new ArrayList<>();

    public void add(Occasion lesson) {
        lessons.add(lesson);
    }

    @Override
    public Optional<Occasion> findLesson(SessionId session, AccountId student) {
        return lessons.stream()
                .filter(lesson ->
                        lesson.student().equals(student) && lesson.about().equals(new Occasion.About.Lesson(session)))
                .findFirst();
    }

    @Override
    public Optional<Mood.Lesson> findMood(SessionId session, AccountId student) {
        return Optional.empty();
    }

    @Override
    public List<Occasion> unreviewed(AccountId teacher, Collection<SessionId> among, Instant completedAfter, int most) {
        return lessons.stream()
                .filter(lesson -> lesson.teacher().equals(teacher))
                .filter(lesson ->
                        lesson.completedAt() != null && lesson.completedAt().isAfter(completedAfter))
                .limit(most)
                .toList();
    }
}
