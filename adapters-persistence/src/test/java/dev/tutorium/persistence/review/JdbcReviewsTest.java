package dev.tutorium.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.review.port.Occasions;
import dev.tutorium.application.review.port.ReviewRequests;
import dev.tutorium.application.review.port.Reviews;
import dev.tutorium.application.review.port.ReviewsContract;
import dev.tutorium.application.review.view.ReviewFilter;
import dev.tutorium.application.review.view.ReviewFilter.Sort;
import dev.tutorium.application.review.view.ReviewList;
import dev.tutorium.application.review.view.ReviewView;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.review.Occasion;
import dev.tutorium.domain.review.RatingStatistics;
import dev.tutorium.domain.review.ReviewEvent.ReviewRequested;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcReviewsTest extends ReviewsContract implements TestPropertyProvider {

    @Inject
    Reviews reviews;

    @Inject
    ReviewList list;

    @Inject
    Occasions occasions;

    @Inject
    ReviewRequests requests;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected Reviews reviews() {
        return reviews;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Occasion lesson() {
        return Lessons.of(sql, account(), account(), NOON);
    }

    @Override
    protected RatingStatistics ratings(AccountId teacher) {
        return list.ratings(teacher).own();
    }

    @Test
    void no_rating_is_lost_among_many_at_once() throws Exception {
        var teacher = account();
        var lessons = IntStream.range(0, 24)
                .mapToObj(hours -> Lessons.of(sql, teacher, account(), NOON.minus(Duration.ofHours(2L * hours))))
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var written = new ArrayList<Future<?>>();
            for (var lesson : lessons) {
                written.add(pool.submit(() -> recorded(write(lesson, 4))));
            }
            for (var future : written) {
                future.get();
            }
        }
        assertThat(ratings(teacher).count(4)).isEqualTo(24);
        assertThat(sql.first(
                        "select average from teacher_rating where teacher_id = ? and not imported",
                        row -> row.getString(1),
                        teacher))
                .contains("4.00");
    }

    @Test
    void a_list_is_narrowed_sorted_and_paged_without_loss() {
        var teacher = account();
        for (var rating : List.of(3, 5, 4, 5, 1)) {
            recorded(write(Lessons.of(sql, teacher, account(), NOON.minusSeconds(7_200L * rating * rating)), rating));
        }
        assertThat(ratingsOf(new ReviewFilter(teacher, null, null, null, null, Sort.HIGHEST)))
                .containsExactly(5, 5, 4, 3, 1);
        assertThat(ratingsOf(new ReviewFilter(teacher, null, null, false, null, Sort.LOWEST)))
                .containsExactly(1, 3, 4, 5, 5);
        assertThat(ratingsOf(new ReviewFilter(teacher, 5, false, null, null, Sort.NEWEST)))
                .containsExactly(5, 5);
        assertThat(ratingsOf(new ReviewFilter(teacher, null, true, null, null, Sort.OLDEST)))
                .isEmpty();
    }

    @Test
    void a_student_is_asked_about_the_latest_lesson_and_once_about_each() {
        var teacher = account();
        var student = account();
        var earlier = Lessons.of(sql, teacher, student, NOON.minus(Duration.ofDays(7)));
        var latest = Lessons.of(sql, teacher, student, NOON);
        var reviewed = Lessons.of(sql, teacher, account(), NOON.minus(Duration.ofDays(1)));
        recorded(write(reviewed, 5));
        assertThat(unreviewed(teacher)).containsExactly(latest);
        var request = new ReviewRequested(session(latest), student, teacher, NOON);
        assertThat(record(request)).containsExactly(request);
        assertThat(record(request)).isEmpty();
        assertThat(unreviewed(teacher)).containsExactly(earlier);
        assertThat(occasions.unreviewed(teacher, List.of(session(reviewed)), NOON.minus(Duration.ofDays(60)), 10))
                .isEmpty();
        assertThat(occasions.findLesson(session(latest), student)).contains(latest);
        assertThat(occasions.findLesson(session(latest), teacher)).isEmpty();
    }

    private List<ReviewRequested> record(ReviewRequested request) {
        return transactions.inTransaction(() -> requests.record(List.of(request)));
    }

    private List<Occasion> unreviewed(AccountId teacher) {
        return occasions.unreviewed(teacher, List.of(), NOON.minus(Duration.ofDays(60)), 10);
    }

    /** Read two at a time. */
    private List<Integer> ratingsOf(ReviewFilter filter) {
        var found = new ArrayList<Integer>();
        var page = list.page(filter, PageRequest.first(2));
        while (true) {
            found.addAll(page.rows().stream().map(ReviewView::rating).toList());
            if (page.next() == null) {
                return found;
            }
            page = list.page(filter, new PageRequest(2, page.next(), 1, false));
        }
    }

    private static SessionId session(Occasion lesson) {
        return ((Occasion.About.Lesson) lesson.about()).session();
    }

    private AccountId account() {
        var id = UUID.randomUUID();
        sql.update("""
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, 'Ada', ?, '{STUDENT,TEACHER}', 'UTC', 'ACTIVE', ?, 1)""", id, id + "@example.test", id.toString(), NOON);
        return new AccountId(id);
    }
}
