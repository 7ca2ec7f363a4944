package dev.tutorium.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CancellationGroundTest {

    static Stream<Arguments> grounds() {
        var at = Instant.parse("2026-03-01T09:30:00Z");
        var half = Tier.of(Duration.ofMinutes(750), 50);
        return Stream.of(
                Arguments.of(new CancellationGround.Unpaid(), "nothing was paid yet"),
                Arguments.of(
                        new CancellationGround.NotAcceptedYet(),
                        "the teacher had not accepted yet: everything comes back"),
                Arguments.of(
                        new CancellationGround.PaymentFailed(), "the payment could not be taken: nothing was charged"),
                Arguments.of(
                        new CancellationGround.Grace(at),
                        "soon after booking, until 2026-03-01T09:30:00Z: everything comes back"),
                Arguments.of(
                        new CancellationGround.MovedByTeacher(at),
                        "the teacher moved the session at 2026-03-01T09:30:00Z: everything comes back"),
                Arguments.of(
                        new CancellationGround.ByTier(half, Duration.ofHours(13)),
                        "13 h before the start, in the tier of at least 12 h 30 min: 50 % comes back"),
                Arguments.of(
                        new CancellationGround.CappedByMove(half, Duration.ofMinutes(2999), at, 0),
                        "49 h 59 min before the start would give back 50 %, but the session was moved at"
                                + " 2026-03-01T09:30:00Z, when 0 % came back: it stays at that"),
                Arguments.of(
                        new CancellationGround.ByTeacher(Duration.ofMinutes(59)),
                        "the teacher cancelled 0 h 59 min before the start: everything comes back"),
                Arguments.of(new CancellationGround.ByPlatform(), "the platform cancelled: everything comes back"),
                Arguments.of(
                        new CancellationGround.TooFewParticipants(1, 2),
                        "1 of at least 2 participants had booked in time: everything comes back"),
                Arguments.of(
                        new CancellationGround.TeacherMissed(), "the teacher did not come: everything comes back"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("grounds")
    void every_ground_says_which_rule_and_figures_it_used(CancellationGround ground, String words) {
        assertThat(ground.explanation()).isEqualTo(words);
    }
}
