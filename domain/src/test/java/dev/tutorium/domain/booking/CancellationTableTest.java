package dev.tutorium.domain.booking;

import static dev.tutorium.domain.booking.Sample.ANNA;
import static dev.tutorium.domain.booking.Sample.POLICY;
import static dev.tutorium.domain.booking.Sample.START;
import static dev.tutorium.domain.booking.Sample.TEACHER;
import static dev.tutorium.domain.booking.Sample.seat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Carries out every row of {@code booking/cancellations.txt} and compares what it came to. */
class CancellationTableTest {

    private static final AccountId ADMIN = new AccountId(new UUID(0, 9));
    private static final CancellationPolicy CUSTOM = new CancellationPolicy(
            null, "custom", List.of(Tier.of(Duration.ofDays(7), 80), Tier.of(Duration.ofDays(2), 25)));

    /** The case, and what it comes to. */
    record Row(
            String policy,
            String who,
            String seat,
            String booked,
            String cancelled,
            String paidWith,
            List<String> result) {

        static Row of(String line) {
            var cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            return new Row(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    cells.get(5),
                    cells.subList(6, cells.size()));
        }

        @Override
        public String toString() {
            return "%s, %s, seat %s, booked %s before, cancelled %s before the start, paid with %s: %s"
                    .formatted(policy, who, seat, booked, cancelled, paidWith, String.join(" | ", result));
        }
    }

    static List<Row> rows() {
        return lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(Row::of)
                .toList();
    }

    private static Stream<String> lines() {
        try (var table = CancellationTableTest.class.getResourceAsStream("/booking/cancellations.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_cancellation_comes_to_what_the_table_says(Row row) {
        var session = session(row);
        var act = act(row);
        var result = switch (Cancellation.decide(session, seat(session, ANNA), act, POLICY)) {
            case Outcome.Accepted<CancellationDecision, BookingRefusal>(var decision) ->
                carriedOut(session, decision, act);
            case Outcome.Refused<CancellationDecision, BookingRefusal>(var refusal) -> {
                assertThat(refusal).isEqualTo(new BookingRefusal.AlreadyStarted(START));
                yield List.of("started");
            }
        };
        assertThat(result).as(row.toString()).isEqualTo(row.result());
    }

    private static List<String> carriedOut(Session session, CancellationDecision decision, Act act) {
        var change = cancel(session, decision, "a reason", act)
                .orThrow(refusal -> new IllegalStateException(refusal.toString()));
        var after = seat(change.state(), ANNA);
        var settlement = Objects.requireNonNull(after.settlement());
        assertThat(settlement.refund()).isEqualTo(decision.refund());
        assertThat(settlement.explanation()).isEqualTo(decision.explanation());
        assertThat(CreditEffect.of(after)).isEqualTo(decision.credit());
        var struck = change.events().stream().anyMatch(BookingEvent.TeacherStruck.class::isInstance);
        var silent = cancel(session, decision, " ", act);
        return List.of(
                decision.refund().major().toPlainString(),
                decision.kept().major().toPlainString(),
                decision.compensation().major().toPlainString(),
                struck ? "yes" : "no",
                decision.credit() == CreditEffect.NONE
                        ? "-"
                        : decision.credit().name().toLowerCase(Locale.ROOT),
                silent.isAccepted() ? "no" : "yes",
                decision.ground().getClass().getSimpleName());
    }

    /** A student gives one seat up, the others call the session off. */
    private static Outcome<Change<Session>, BookingRefusal> cancel(
            Session session, CancellationDecision decision, @Nullable String reason, Act act) {
        return act.party() == Party.STUDENT
                ? session.cancelSeat(decision, reason, act, POLICY)
                : session.cancel(reason, act, POLICY);
    }

    private static Session session(Row row) {
        var booked = act(row).at().minus(row.booked.equals("long ago") ? Duration.ofDays(30) : duration(row.booked));
        var asked = row.seat.equals("requested");
        var usual = Sample.terms(asked);
        var terms = new SessionTerms(
                usual.bufferBefore(), usual.bufferAfter(), usual.notice(), 1, 1, asked, policy(row.policy));
        var session = switch (row.paidWith) {
            case "card" -> Sample.heldIn(terms, booked).state();
            case "credit" -> withoutCheckout(terms, Sample.credit(), booked);
            case "nothing" -> withoutCheckout(terms, new PaidWith.Nothing(), booked);
            default -> throw new IllegalArgumentException(row.paidWith);
        };
        return session.state() == SessionState.HELD && !row.seat.equals("held")
                ? Sample.paid(session, ANNA, booked)
                : session;
    }

    private static Session withoutCheckout(SessionTerms terms, PaidWith paidWith, Instant booked) {
        return Sample.booked(terms, Sample.withoutCheckout(paidWith, terms.approval(), booked))
                .state();
    }

    private static CancellationPolicy policy(String name) {
        return switch (name) {
            case "standard" -> CancellationPolicy.standard();
            case "marketplace" -> CancellationPolicy.marketplace();
            case "custom" -> CUSTOM;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Act act(Row row) {
        var now = START.minus(duration(row.cancelled));
        return switch (row.who) {
            case "student" -> Act.byStudent(ANNA, now);
            case "teacher" -> Act.byTeacher(TEACHER, now);
            case "admin" -> Act.byAdmin(ADMIN, now);
            case "system" -> Act.byPlatform(now);
            default -> throw new IllegalArgumentException(row.who);
        };
    }

    private static Duration duration(String text) {
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }
}
