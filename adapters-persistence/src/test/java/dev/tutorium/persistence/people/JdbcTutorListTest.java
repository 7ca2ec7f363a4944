package dev.tutorium.persistence.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.people.port.TeacherProfiles;
import dev.tutorium.application.people.view.TutorCard;
import dev.tutorium.application.people.view.TutorList;
import dev.tutorium.application.people.view.TutorQuery;
import dev.tutorium.application.people.view.TutorQuery.Sort;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcTutorListTest implements TestPropertyProvider {

    private static final Instant JOINED = Instant.parse("2026-01-01T00:00:00Z");
    private static final TutorQuery ALL = query(null, null, Sort.RATING);

    @Inject
    TutorList tutors;

    @Inject
    TeacherProfiles profiles;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @BeforeEach
    void nobody() {
        sql.update("update account set status = 'SUSPENDED'");
    }

    @Test
    void a_tutor_is_found_by_words_of_the_name_the_subjects_and_what_they_say_of_themselves() {
        var ada = tutor("Ada Lovelace");
        service(ada, "Linear algebra", 4_000, 60, "EUR");
        profiles.save(ada, "Patient with beginners", "Vectors, mostly.");

        for (var words : List.of("ada", "LOVE", "linear alg", "patient", "vectors ada", "")) {
            assertThat(names(query(words, null, Sort.RATING))).as(words).containsExactly("Ada Lovelace");
        }
        assertThat(names(query("ada chemistry", null, Sort.RATING))).isEmpty();
    }

    @Test
    void a_subject_is_looked_for_in_the_titles_of_what_can_be_booked_alone() {
        var ada = tutor("Ada Algebra");
        service(ada, "Chess", 4_000, 60, "EUR");
        var ben = tutor("Ben");
        service(ben, "Linear algebra", 4_000, 60, "EUR");

        assertThat(names(query(null, "algebra", Sort.RATING))).containsExactly("Ben");
        assertThat(names(query("ada", "chess", Sort.RATING))).containsExactly("Ada Algebra");
        assertThat(names(query("ben", "chess", Sort.RATING))).isEmpty();
    }

    @Test
    void the_price_is_that_of_the_cheapest_hour_that_is_no_trial() {
        var ada = tutor("Ada");
        service(ada, "Long", 9_000, 120, "EUR");
        service(ada, "Short", 2_500, 30, "EUR");
        sql.update("update service set trial = true, price_minor = 0 where id = ?", service(ada, "Try", 1, 30, "EUR"));

        var card = tutors.get(ada);
        assertThat(card.hourly()).isEqualTo(Money.of(4_500, "EUR"));
        assertThat(card.subjects()).containsExactly("Long", "Short", "Try");
        assertThat(names(priced(4_500L, 4_500L))).containsExactly("Ada");
        assertThat(names(priced(4_501L, null))).isEmpty();
        assertThat(names(priced(null, 4_499L))).isEmpty();
    }

    @Test
    void prices_are_compared_in_one_currency() {
        service(tutor("Dollar"), "Maths", 1_000, 60, "USD");
        service(tutor("Dear"), "Maths", 5_000, 60, "EUR");
        service(tutor("Cheap"), "Maths", 2_000, 60, "EUR");

        assertThat(names(priced(null, null))).containsExactly("Cheap", "Dear");
        assertThat(names(ALL)).hasSize(3);
    }

    @Test
    void only_active_tutors_with_something_to_book_are_listed_and_active_ones_have_a_page() {
        var none = tutor("None");
        var paused = tutor("Paused");
        sql.update("update service set status = 'PAUSED' where id = ?", service(paused, "Maths", 1_000, 60, "EUR"));
        var gone = tutor("Gone");
        service(gone, "Maths", 1_000, 60, "EUR");
        assertThat(names(ALL)).containsExactly("Gone");

        sql.update("update account set status = 'SUSPENDED' where id = ?", gone);

        assertThat(names(ALL)).isEmpty();
        assertThat(tutors.find(gone)).isEmpty();
        assertThat(tutors.findProfile(gone)).isEmpty();
        assertThat(tutors.get(none).hourly()).isNull();
        assertThat(tutors.getProfile(paused).lessons()).isEmpty();
    }

    @Test
    void whatever_changes_is_found_at_once() {
        var ada = tutor("Ada");
        var service = service(ada, "Maths", 4_000, 60, "EUR");
        sql.update("update service set title = 'Physics', price_minor = 5000 where id = ?", service);
        assertThat(names(query(null, "maths", Sort.RATING))).isEmpty();
        assertThat(tutors.get(ada).hourly()).isEqualTo(Money.of(5_000, "EUR"));

        sql.update("update account set name = 'Grace' where id = ?", ada);
        assertThat(names(query("grace", "physics", Sort.RATING))).containsExactly("Grace");

        rate(ada, 1, 3);
        assertThat(tutors.get(ada).rating()).isEqualByComparingTo("4.75");
        assertThat(tutors.get(ada).ratings()).isEqualTo(4);

        sql.update("update service set deleted_at = now() where id = ?", service);
        assertThat(names(ALL)).isEmpty();
        sql.update("update account set roles = '{STUDENT}' where id = ?", ada);
        assertThat(tutors.find(ada)).isEmpty();
    }

    @Test
    void changes_of_one_tutor_at_the_same_time_are_all_seen() {
        var ada = tutor("Ada");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < 8; n++) {
                var title = "Subject" + n;
                threads.execute(() -> service(ada, title, 4_000, 60, "EUR"));
            }
            threads.execute(() -> rate(ada, 0, 2));
        }
        for (var n = 0; n < 8; n++) {
            assertThat(names(query(null, "Subject" + n, Sort.RATING))).containsExactly("Ada");
        }
        assertThat(tutors.get(ada).ratings()).isEqualTo(2);
    }

    @Test
    void the_best_rated_come_first_and_each_is_on_one_page() {
        var expected = new ArrayList<String>();
        for (var n = 0; n < 7; n++) {
            var tutor = tutor("Tutor" + n);
            service(tutor, "Maths", 1_000, 60, "EUR");
            rate(tutor, n, 6 - n);
            expected.add("Tutor" + n);
        }
        service(tutor("Unrated"), "Maths", 1_000, 60, "EUR");
        expected.add("Unrated");

        assertThat(names(ALL)).containsExactlyElementsOf(expected);
        for (var sort : Sort.values()) {
            var query = new TutorQuery(
                    null, null, null, null, null, Money.of(0, "EUR").currency(), sort);
            var whole = names(query);
            assertThat(pages(query)).as("by cursor, " + sort).containsExactlyElementsOf(whole);
            assertThat(IntStream.rangeClosed(1, 3)
                            .boxed()
                            .flatMap(n -> tutors.search(query, new PageRequest(3, null, n, false)).rows().stream())
                            .map(TutorCard::name))
                    .as("by number, " + sort)
                    .containsExactlyElementsOf(whole);
        }
        assertThat(tutors.search(ALL, new PageRequest(3, null, 1, true)).total())
                .isEqualTo(8);
        assertThat(names(rated("4.83"))).containsExactly("Tutor0", "Tutor1");
        assertThat(names(rated("4.84"))).containsExactly("Tutor0");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        var strange = new PageRequest(3, new Cursor("strange", UUID.randomUUID()), 1, false);
        for (var sort : Sort.values()) {
            var query = new TutorQuery(
                    null, null, null, null, null, Money.of(0, "EUR").currency(), sort);
            assertThatThrownBy(() -> tutors.search(query, strange)).isInstanceOf(Malformed.class);
        }
    }

    private List<String> pages(TutorQuery query) {
        var found = new ArrayList<String>();
        var request = PageRequest.first(3);
        while (true) {
            var page = tutors.search(query, request);
            page.rows().forEach(tutor -> found.add(tutor.name()));
            if (page.next() == null) {
                return found;
            }
            request = new PageRequest(3, page.next(), 1, false);
        }
    }

    private List<String> names(TutorQuery query) {
        return tutors.search(query, PageRequest.first(100)).rows().stream()
                .map(TutorCard::name)
                .toList();
    }

    private static TutorQuery query(@Nullable String words, @Nullable String subject, Sort sort) {
        return new TutorQuery(words, subject, null, null, null, null, sort);
    }

    private static TutorQuery rated(String minimum) {
        return new TutorQuery(null, null, new BigDecimal(minimum), null, null, null, Sort.RATING);
    }

    private static TutorQuery priced(@Nullable Long minimum, @Nullable Long maximum) {
        return new TutorQuery(
                null,
                null,
                null,
                minimum == null ? null : Money.of(minimum, "EUR"),
                maximum == null ? null : Money.of(maximum, "EUR"),
                Money.of(0, "EUR").currency(),
                Sort.PRICE);
    }

    private AccountId tutor(String name) {
        var id = Accounts.create(sql);
        sql.update("update account set name = ?, created_at = ? where id = ?", name, JOINED, id);
        return id;
    }

    private UUID service(AccountId teacher, String title, long price, int minutes, String currency) {
        var id = UUID.randomUUID();
        sql.update("""
                insert into service (id, teacher_id, slug, title, description, status, price_minor, currency, duration_minutes, step_minutes,
                    packing, before_minutes, after_minutes, notice_minutes, horizon_minutes, capacity, minimum_participants,
                    approval_required, trial, version)
                values (?, ?, ?, ?, '', 'PUBLISHED', ?, ?, ?, 60, 'STEP', 0, 0, 120, 86400, 1, 1, false, false, 1)""", id, teacher, id.toString(), title, price, currency, minutes);
        return id;
    }

    private void rate(AccountId teacher, int fours, int fives) {
        sql.update(
                "insert into teacher_rating (teacher_id, imported, fours, fives) values (?, false, ?, ?)",
                teacher,
                fours,
                fives);
    }
}
