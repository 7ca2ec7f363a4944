package dev.tutorium.domain.learning;

import static dev.tutorium.domain.learning.CertificateAction.ISSUE;
import static dev.tutorium.domain.learning.CertificateAction.RECOMMEND;
import static dev.tutorium.domain.learning.CertificateAction.REINSTATE;
import static dev.tutorium.domain.learning.CertificateAction.REJECT;
import static dev.tutorium.domain.learning.CertificateAction.REVOKE;
import static dev.tutorium.domain.learning.CertificateStatus.ISSUED;
import static dev.tutorium.domain.learning.CertificateStatus.PENDING;
import static dev.tutorium.domain.learning.CertificateStatus.REJECTED;
import static dev.tutorium.domain.learning.CertificateStatus.REVOKED;
import static dev.tutorium.domain.learning.Sample.CREATOR;
import static dev.tutorium.domain.learning.Sample.NOW;
import static dev.tutorium.domain.learning.Sample.STUDENT;
import static dev.tutorium.domain.learning.Sample.TEACHER;
import static dev.tutorium.domain.learning.Sample.accepted;
import static dev.tutorium.domain.learning.Sample.account;
import static dev.tutorium.domain.learning.Sample.completed;
import static dev.tutorium.domain.learning.Sample.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.Certifier.Standing;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateTest {

    private static final CertificateId ID = new CertificateId(new UUID(15, 1));
    private static final AccountId ADMIN = account(8);
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Certifier ALL = new Certifier(ADMIN, Set.of(Standing.values()));

    /** What each step makes of each state: the next state, {@code same} when nothing changes, {@code -} when it is refused. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            NONE,     PENDING, ISSUED, -,        -,       -
            PENDING,  same,    ISSUED, REJECTED, -,       -
            ISSUED,   -,       same,   -,        REVOKED, same
            REJECTED, -,       -,      same,     -,       -
            REVOKED,  -,       -,      -,        same,    ISSUED""")
    void every_state_answers_every_step(
            String state, String recommend, String issue, String reject, String revoke, String reinstate) {
        var results = Map.of(RECOMMEND, recommend, ISSUE, issue, REJECT, reject, REVOKE, revoke, REINSTATE, reinstate);
        for (var action : CertificateAction.values()) {
            if (!state.equals("NONE") || action == RECOMMEND || action == ISSUE) {
                var before = certificate(state);
                var outcome = take(action, before, ALL);
                switch (results.getOrDefault(action, "-")) {
                    case "same" -> assertThat(accepted(outcome)).isEqualTo(Change.of(before.orElseThrow()));
                    case "-" ->
                        assertThat(refusal(outcome))
                                .isEqualTo(new LearningRefusal.CertificateStepNotAllowed(
                                        action, before.orElseThrow().status()));
                    default -> {
                        assertThat(accepted(outcome).state().status()).hasToString(results.getOrDefault(action, "-"));
                        assertThat(accepted(outcome).events()).hasSize(1);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            RECOMMEND, TEACHER
            ISSUE,     CREATOR ADMIN
            REJECT,    CREATOR ADMIN
            REVOKE,    ADMIN
            REINSTATE, ADMIN""")
    void each_step_is_for_some_and_nobody_else_whatever_the_state(CertificateAction action, String standings) {
        for (var state : List.of("NONE", "PENDING", "ISSUED", "REJECTED", "REVOKED")) {
            for (var standing : Standing.values()) {
                if (!state.equals("NONE") || action == RECOMMEND || action == ISSUE) {
                    var outcome = take(action, certificate(state), new Certifier(ADMIN, Set.of(standing)));
                    var denied = Outcome.refused(new LearningRefusal.MayNotCertify(action));
                    assertThat(outcome.equals(denied))
                            .as("%s by %s when %s", action, standing, state)
                            .isEqualTo(!Arrays.asList(standings.split(" ")).contains(standing.name()));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_decides_about_a_certificate_of_their_own(CertificateAction action) {
        var holder = new Certifier(STUDENT, ALL.standings());
        assertThat(refusal(take(action, certificate("PENDING"), holder)))
                .isEqualTo(new LearningRefusal.OwnCertificate());
        if (action == RECOMMEND || action == ISSUE) {
            assertThat(refusal(take(action, Optional.empty(), holder))).isEqualTo(new LearningRefusal.OwnCertificate());
        }
    }

    @Test
    void what_someone_is_to_an_enrollment_follows_from_its_place() {
        var place = completed().place();
        assertThat(Certifier.of(TEACHER, false, place).standings()).containsExactly(Standing.TEACHER);
        assertThat(Certifier.of(CREATOR, true, place).standings())
                .containsExactlyInAnyOrder(Standing.CREATOR, Standing.ADMIN);
        assertThat(Certifier.of(account(7), true, place).isStranger()).isFalse();
        assertThat(Certifier.of(account(7), false, place).isStranger()).isTrue();
    }

    @Test
    void only_a_completed_enrollment_is_certified() {
        var refused = new LearningRefusal.EnrollmentNotCompleted(EnrollmentStatus.ACTIVE);
        var none = Optional.<Certificate>empty();
        assertThat(refusal(Certificate.recommend(ID, CertificateType.MASTERY, Sample.active(), none, ALL, NOW)))
                .isEqualTo(refused);
        assertThat(refusal(Certificate.issue(ID, CertificateType.MASTERY, Sample.active(), none, ALL, NOW)))
                .isEqualTo(refused);
    }

    @Test
    void a_recommendation_says_who_certifies_what_of_whom() {
        var change = accepted(take(RECOMMEND, Optional.empty(), ALL));
        var award = new Certificate.Award(CertificateType.TEACHING, Sample.ENROLLMENT, Sample.COURSE, STUDENT);
        assertThat(change.state()).isEqualTo(new Certificate.Pending(ID, award, ADMIN, LATER, 0));
        assertThat(change.events())
                .containsExactly(new LearningEvent.CertificateRecommended(
                        ID, CertificateType.TEACHING, Sample.ENROLLMENT, Sample.COURSE, STUDENT, ADMIN, LATER));
        assertThat(change.events().getFirst().aggregateId()).isEqualTo(ID.value());
    }

    @Test
    void a_rejection_and_a_revocation_say_why() {
        assertThat(refusal(certificate("PENDING").orElseThrow().reject(ALL, " ", NOW)))
                .isEqualTo(new LearningRefusal.ReasonRequired());
        assertThat(refusal(certificate("ISSUED").orElseThrow().revoke(ALL, "", NOW)))
                .isEqualTo(new LearningRefusal.ReasonRequired());
        var rejected = accepted(certificate("PENDING").orElseThrow().reject(ALL, " too early ", NOW));
        assertThat(((Certificate.Rejected) rejected.state()).reason()).isEqualTo("too early");
        var revoked = accepted(certificate("ISSUED").orElseThrow().revoke(ALL, "forged work", NOW));
        assertThat(((Certificate.Revoked) revoked.state()).reason()).isEqualTo("forged work");
    }

    @Test
    void reinstated_it_is_as_it_was_issued() {
        var issued = certificate("ISSUED").orElseThrow();
        var revoked = accepted(issued.revoke(ALL, "by mistake", LATER)).state();
        assertThat(accepted(revoked.reinstate(ALL, LATER)).state()).isEqualTo(issued);
    }

    @Test
    void a_rejected_certificate_makes_room_for_another_and_a_revoked_one_does_not() {
        assertThat(Arrays.stream(CertificateStatus.values()).filter(CertificateStatus::isLive))
                .containsExactly(PENDING, ISSUED, REVOKED);
    }

    @Test
    void anyone_may_look_up_what_was_ever_issued_and_nothing_else() {
        assertThat(Arrays.stream(CertificateStatus.values()).filter(CertificateStatus::isPublic))
                .containsExactly(ISSUED, REVOKED);
    }

    @Test
    void a_page_shows_what_was_issued_and_says_when_it_was_revoked() {
        var names = new Verification.Names("Ada", "Algebra", "Emmy");
        assertThat(Verification.of(certificate("PENDING").orElseThrow(), names)).isEmpty();
        assertThat(Verification.of(certificate("REJECTED").orElseThrow(), names))
                .isEmpty();
        assertThat(Verification.of(certificate("ISSUED").orElseThrow(), names))
                .contains(new Verification(ID, CertificateType.TEACHING, "Ada", "Algebra", "Emmy", NOW, ISSUED, null));
        assertThat(Verification.of(certificate("REVOKED").orElseThrow(), names))
                .contains(new Verification(ID, CertificateType.TEACHING, "Ada", "Algebra", "Emmy", NOW, REVOKED, NOW));
    }

    private static Outcome<Change<Certificate>, LearningRefusal> take(
            CertificateAction action, Optional<Certificate> before, Certifier by) {
        return switch (action) {
            case RECOMMEND -> Certificate.recommend(ID, CertificateType.TEACHING, completed(), before, by, LATER);
            case ISSUE -> Certificate.issue(ID, CertificateType.TEACHING, completed(), before, by, LATER);
            case REJECT -> before.orElseThrow().reject(by, "not yet", LATER);
            case REVOKE -> before.orElseThrow().revoke(by, "forged work", LATER);
            case REINSTATE -> before.orElseThrow().reinstate(by, LATER);
        };
    }

    private static Optional<Certificate> certificate(String status) {
        if (status.equals("NONE")) {
            return Optional.empty();
        }
        var none = Optional.<Certificate>empty();
        var type = CertificateType.TEACHING;
        var pending = accepted(Certificate.recommend(ID, type, completed(), none, ALL, NOW))
                .state();
        var issued = accepted(Certificate.issue(ID, type, completed(), none, ALL, NOW))
                .state();
        return Optional.of(
                switch (CertificateStatus.valueOf(status)) {
                    case PENDING -> pending;
                    case ISSUED -> issued;
                    case REJECTED ->
                        accepted(pending.reject(ALL, "not yet", NOW)).state();
                    case REVOKED ->
                        accepted(issued.revoke(ALL, "forged work", NOW)).state();
                });
    }
}
