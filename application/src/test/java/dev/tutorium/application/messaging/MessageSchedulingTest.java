package dev.tutorium.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.messaging.port.Recipients;
import dev.tutorium.application.messaging.port.ScheduledMessagesInMemory;
import dev.tutorium.domain.booking.BookingEvent;
import dev.tutorium.domain.booking.Party;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.messaging.MessagingRefusal;
import dev.tutorium.domain.messaging.ScheduledMessage;
import dev.tutorium.domain.messaging.ScheduledMessage.Cancelled;
import dev.tutorium.domain.messaging.ScheduledMessage.Sent;
import dev.tutorium.domain.messaging.TellingPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MessageSchedulingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Actor.Member TESS = new Actor.Member(new AccountId(new UUID(9, 1)), Set.of(), new UUID(8, 1));
    private static final Actor.Member OTHER = new Actor.Member(new AccountId(new UUID(9, 2)), Set.of(), new UUID(8, 2));
    private static final UUID ADA = new UUID(1, 1);
    private static final UUID NEW = new UUID(1, 2);
    private static final UUID STRANGER = new UUID(1, 3);
    private static final SessionId SESSION = new SessionId(new UUID(2, 1));
    private static final TimeRange TIME = TimeRange.of(NOON.plus(Duration.ofDays(2)), Duration.ofHours(1));

    private final Memory memory = new Memory();
    private final ScheduledMessagesInMemory messages = new ScheduledMessagesInMemory(memory);
    private final TransactionsInMemory transactions = new TransactionsInMemory(memory);
    private Instant now = NOON;
    private final MessageScheduling scheduling = new MessageScheduling(
            messages, new Own(), TellingPolicy.standard(), transactions, UUID::randomUUID, () -> now);
    private final ScheduledMessageFollowing following = new ScheduledMessageFollowing(messages, transactions);

    @Test
    void a_message_is_sent_once_when_its_time_has_come() {
        var message = scheduled(at(NOON.plusSeconds(60)));
        scheduling.sendDue();
        assertThat(memory.events()).isEmpty();

        now = NOON.plusSeconds(60);
        scheduling.sendDue();
        scheduling.sendDue();

        assertThat(memory.events()).hasSize(1);
        assertThat(stored(message)).isInstanceOf(Sent.class);
    }

    @Test
    void a_message_can_be_taken_back_while_it_is_pending_and_only_by_its_teacher() {
        var message = scheduled(at(NOON.plusSeconds(60)));
        var id = message.content().id();
        assertThatThrownBy(() -> scheduling.cancel(OTHER, id)).isInstanceOf(Missing.class);

        assertThat(scheduling.cancel(TESS, id).isAccepted()).isTrue();
        assertThat(scheduling.cancel(TESS, id).isAccepted()).isTrue();
        now = NOON.plusSeconds(60);
        scheduling.sendDue();
        assertThat(memory.events()).isEmpty();

        var sent = scheduled(at(now.plusSeconds(1)));
        now = now.plusSeconds(1);
        scheduling.sendDue();
        assertThat(scheduling.cancel(TESS, sent.content().id()))
                .isEqualTo(Outcome.refused(new MessagingRefusal.AlreadySent(now)));
    }

    @Test
    void a_message_goes_to_ones_own_students_who_have_signed_in() {
        assertThatThrownBy(() -> scheduling.schedule(TESS, to(List.of(ADA, STRANGER), NOON.plusSeconds(1))))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> scheduling.schedule(OTHER, at(NOON.plusSeconds(1))))
                .isInstanceOf(Missing.class);
        assertThat(scheduling.schedule(TESS, to(List.of(ADA, NEW), NOON.plusSeconds(1))))
                .isEqualTo(Outcome.refused(new MessagingRefusal.StudentNotSignedUp(NEW)));
        assertThat(scheduled(to(List.of(ADA, ADA), NOON.plusSeconds(1)))
                        .content()
                        .students())
                .containsExactly(ADA);
    }

    @Test
    void a_message_is_for_a_time_to_come_within_a_year() {
        assertThat(refusal(at(NOON))).isEqualTo(new MessagingRefusal.NotATimeToSend(NOON));
        assertThat(refusal(at(NOON.plus(Duration.ofDays(366)).plusSeconds(1))))
                .isInstanceOf(MessagingRefusal.NotATimeToSend.class);
        scheduled(at(NOON.plus(Duration.ofDays(366))));
    }

    @Test
    void what_is_written_is_bounded_and_a_subject_is_one_line() {
        for (var subject : List.of(" ", "x".repeat(201), "a\r\nBcc: all")) {
            assertThatThrownBy(() -> scheduling.schedule(TESS, fields(List.of(ADA), subject, "x", NOON, null, null)))
                    .isInstanceOf(Malformed.class);
        }
        for (var text : List.of("\n", "x".repeat(5_001), "\0")) {
            assertThatThrownBy(() -> scheduling.schedule(TESS, fields(List.of(ADA), "x", text, NOON, null, null)))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_time_or_a_session_is_given_and_not_both() {
        var session = SESSION.value();
        assertThatThrownBy(() -> scheduling.schedule(TESS, fields(List.of(ADA), "x", "x", null, null, null)))
                .hasMessageContaining("must be given");
        assertThatThrownBy(() -> scheduling.schedule(TESS, fields(List.of(ADA), "x", "x", NOON, session, 5)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> scheduling.schedule(TESS, fields(List.of(ADA), "x", "x", NOON, null, 5)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> scheduling.schedule(TESS, fields(List.of(), "x", "x", NOON, null, null)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_message_of_a_session_moves_with_it_and_ends_with_it() {
        var message = scheduled(fields(List.of(), "x", "x", null, SESSION.value(), -60));
        assertThat(message.content().dueAt()).isEqualTo(TIME.start().minus(Duration.ofHours(1)));
        var later = TIME.movedTo(TIME.start().plus(Duration.ofDays(1)));

        following.react(
                new BookingEvent.SessionMoved(SESSION, TESS.id(), List.of(), TIME, later, Party.TEACHER, 1, NOON));
        assertThat(stored(message).content().dueAt()).isEqualTo(later.start().minus(Duration.ofHours(1)));

        following.react(new BookingEvent.SessionReleased(SESSION, TESS.id(), later, SessionState.CANCELLED, NOON));
        assertThat(stored(message)).isInstanceOf(Cancelled.class);
        assertThatThrownBy(() -> scheduling.schedule(OTHER, fields(List.of(), "x", "x", null, SESSION.value(), -60)))
                .isInstanceOf(Missing.class);
    }

    private ScheduledMessage stored(ScheduledMessage message) {
        return messages.find(message.content().id()).orElseThrow();
    }

    private ScheduledMessage scheduled(MessageFields fields) {
        return scheduling.schedule(TESS, fields).orThrow(RefusedInTest::new);
    }

    private @Nullable MessagingRefusal refusal(MessageFields fields) {
        return scheduling.schedule(TESS, fields)
                        instanceof Outcome.Refused<ScheduledMessage, MessagingRefusal>(var reason)
                ? reason
                : null;
    }

    private static MessageFields at(Instant time) {
        return to(List.of(ADA), time);
    }

    private static MessageFields to(List<UUID> students, Instant time) {
        return fields(students, "Bring a pen", "We will draw.", time, null, null);
    }

    private static MessageFields fields(
            List<UUID> students,
            String subject,
            String text,
            @Nullable Instant at,
            @Nullable UUID session,
            @Nullable Integer offset) {
        return new MessageFields(students, subject, text, at, session, offset);
    }

    /** Tess has two students, of whom one has signed in, and a session. */
    private static final class Own implements Recipients {

        private static final Map<UUID, Recipient> STUDENTS =
                Map.of(ADA, new Recipient(ADA, new AccountId(new UUID(9, 3))), NEW, new Recipient(NEW, null));

        @Override
        public List<Recipient> of(AccountId teacher, Collection<UUID> students) {
            return teacher.equals(TESS.id())
                    ? students.stream()
                            .filter(STUDENTS::containsKey)
                            .map(STUDENTS::get)
                            .toList()
                    : List.of();
        }

        @Override
        public Instant startOf(AccountId teacher, SessionId session) {
            if (!teacher.equals(TESS.id())) {
                throw new Missing("session");
            }
            return TIME.start();
        }
    }
}
