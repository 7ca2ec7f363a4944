package dev.tutorium.application.goodwill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.goodwill.port.GoodwillBookInMemory;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.learning.port.CertifiedTeachersInMemory;
import dev.tutorium.domain.booking.BookingEvent.SessionCompleted;
import dev.tutorium.domain.community.CommunityEvent.PostRemoved;
import dev.tutorium.domain.goodwill.Balance;
import dev.tutorium.domain.goodwill.Gift;
import dev.tutorium.domain.goodwill.GoodwillEvent.GiftGranted;
import dev.tutorium.domain.goodwill.GoodwillPolicy;
import dev.tutorium.domain.goodwill.GoodwillRefusal;
import dev.tutorium.domain.goodwill.Reason;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PostId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.learning.CertifiedTeacher;
import dev.tutorium.domain.learning.CertifiedTeacherId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PointKeepingTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final AccountId STUDENT = account(1);
    private static final AccountId HELPER = account(2);
    private static final AccountId ADMIN = account(3);
    private static final CourseId COURSE = new CourseId(new UUID(20, 1));
    private static final ContentId ANSWER = new ContentId(new UUID(23, 1));

    private final Memory memory = new Memory();
    private final GoodwillBookInMemory book = new GoodwillBookInMemory(memory);
    private final CertifiedTeachersInMemory teachers = new CertifiedTeachersInMemory();
    private final TransactionsInMemory transactions = new TransactionsInMemory(memory);
    private final PointKeeping points = new PointKeeping(book, teachers, GoodwillPolicy.standard(), UUID::randomUUID);

    @Test
    void a_gift_is_granted_with_the_points_that_reach_it_and_never_again() {
        grant(499);
        assertThat(gifts()).isEmpty();
        grant(1);
        assertThat(gifts()).containsExactly(Gift.BADGE);
        grant(2_000);
        assertThat(gifts()).containsExactly(Gift.BADGE, Gift.DISCOUNT_CODE, Gift.SESSION_CREDIT);
        grant(2_500);
        assertThat(gifts()).containsExactly(Gift.values());
        grant(5_000);
        assertThat(gifts()).containsExactly(Gift.values());
    }

    @Test
    void only_who_is_certified_in_the_course_earns_in_it() {
        assertThat(thank()).isEqualTo(Outcome.refused(new GoodwillRefusal.NotCertified(COURSE)));
        certify();
        assertThat(thank().isAccepted()).isTrue();
        assertThat(thank()).isEqualTo(Outcome.refused(new GoodwillRefusal.AlreadyAwarded()));
        assertThat(book.balance(HELPER)).isEqualTo(new Balance(5, 0));
    }

    @Test
    void what_was_awarded_for_a_removed_post_goes_back_once() {
        certify();
        transactions.inTransaction(() -> points.grant(STUDENT, 20, ADMIN, "Welcome", NOW));
        thank();
        assertThat(book.balance(STUDENT)).isEqualTo(new Balance(20, 5));
        var reversal = new AwardReversal(points, transactions, InstantSource.fixed(NOW));
        var removed = new PostRemoved(new PostId(ANSWER.value()), HELPER, ADMIN, NOW);
        reversal.react(removed);
        reversal.react(removed);
        assertThat(book.balance(STUDENT)).isEqualTo(new Balance(20, 0));
        assertThat(book.balance(HELPER)).isEqualTo(new Balance(0, 0));
        assertThat(book.entries()).hasSize(3);
    }

    @Test
    void a_mentor_is_rewarded_once_for_a_new_teacher() {
        var first = new SessionId(new UUID(24, 1));
        var rewarding = new MentorRewarding(
                session -> Optional.of(HELPER).filter(_ -> session.equals(first)),
                points,
                transactions,
                InstantSource.fixed(NOW));
        rewarding.react(completed(first));
        rewarding.react(completed(first));
        rewarding.react(completed(new SessionId(new UUID(24, 2))));
        assertThat(book.balance(HELPER)).isEqualTo(new Balance(50, 0));
    }

    private static SessionCompleted completed(SessionId session) {
        return new SessionCompleted(
                session, account(9), List.of(), List.of(), null, TimeRange.of(NOW, Duration.ofHours(1)), NOW);
    }

    private void certify() {
        teachers.record(CertifiedTeacher.candidate(new CertifiedTeacherId(UUID.randomUUID()), COURSE, HELPER)
                .certify(NOW));
    }

    private Outcome<?, GoodwillRefusal> thank() {
        return transactions.inTransaction(
                () -> points.award(new Reason.QuestionAnswer(STUDENT, COURSE, ANSWER), HELPER, NOW));
    }

    private void grant(int many) {
        transactions.inTransaction(() -> points.grant(STUDENT, many, ADMIN, "Thanks", NOW));
    }

    private List<Gift> gifts() {
        return memory.events().stream()
                .map(GiftGranted.class::cast)
                .map(GiftGranted::gift)
                .toList();
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(9, number));
    }
}
