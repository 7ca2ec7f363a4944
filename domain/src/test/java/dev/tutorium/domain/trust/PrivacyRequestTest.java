package dev.tutorium.domain.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PrivacyRequestId;
import dev.tutorium.domain.trust.DataKind.Fate;
import dev.tutorium.domain.trust.PrivacyRequest.Bonds;
import dev.tutorium.domain.trust.PrivacyRequest.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrivacyRequestTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final AccountId PERSON = new AccountId(new UUID(9, 1));
    private static final AccountId ADMIN = new AccountId(new UUID(9, 2));
    private static final PrivacyRequestId ID = new PrivacyRequestId(new UUID(43, 1));
    private static final Bonds NONE = new Bonds(0, false);

    private static PrivacyRequest open(Kind kind) {
        return state(PrivacyRequest.make(ID, kind, PERSON, PERSON, false, NOW));
    }

    private static PrivacyRequest with(Kind kind, PrivacyRequest.Progress progress) {
        return new PrivacyRequest(ID, kind, PERSON, PERSON, NOW, progress, 0);
    }

    private static PrivacyRequest state(Outcome<Change<PrivacyRequest>, TrustRefusal> outcome) {
        return outcome.orThrow(no -> new IllegalStateException(no.toString())).state();
    }

    private static Outcome<Change<PrivacyRequest>, TrustRefusal> no(TrustRefusal reason) {
        return Outcome.refused(reason);
    }

    @ParameterizedTest
    @EnumSource
    void a_request_is_recorded_with_who_asked_for_whom(Kind kind) {
        assertThat(PrivacyRequest.make(ID, kind, PERSON, ADMIN, false, NOW))
                .isEqualTo(Outcome.accepted(Change.of(
                        new PrivacyRequest(ID, kind, PERSON, ADMIN, NOW, new PrivacyRequest.Open(), 0),
                        new TrustEvent.RequestMade(ID, kind, PERSON, ADMIN, NOW))));
    }

    @Test
    void a_request_is_open_once() {
        assertThat(PrivacyRequest.make(ID, Kind.EXPORT, PERSON, PERSON, true, NOW))
                .isEqualTo(no(new TrustRefusal.AlreadyAsked()));
    }

    @ParameterizedTest
    @EnumSource
    void a_request_is_granted_once(Kind kind) {
        var granted = with(kind, new PrivacyRequest.Granted(ADMIN, LATER));
        assertThat(open(kind).grant(ADMIN, NONE, LATER))
                .isEqualTo(Outcome.accepted(
                        Change.of(granted, new TrustEvent.RequestGranted(ID, kind, PERSON, ADMIN, LATER))));
        assertThat(granted.grant(PERSON, NONE, LATER.plusSeconds(1))).isEqualTo(Outcome.accepted(Change.of(granted)));
    }

    @Test
    void nobody_is_forgotten_while_others_wait_for_them_or_money_is_on_its_way() {
        for (var bonds : List.of(new Bonds(1, false), new Bonds(0, true))) {
            assertThat(open(Kind.ERASURE).grant(ADMIN, bonds, LATER))
                    .isEqualTo(no(new TrustRefusal.StillUnderway(bonds.plannedSessions(), bonds.moneyUnderway())));
            assertThat(open(Kind.EXPORT).grant(ADMIN, bonds, LATER).isAccepted())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_person_takes_a_request_back_until_it_is_granted(Kind kind) {
        var withdrawn = with(kind, new PrivacyRequest.Withdrawn(LATER));
        assertThat(open(kind).withdraw(PERSON, LATER))
                .isEqualTo(Outcome.accepted(
                        Change.of(withdrawn, new TrustEvent.RequestWithdrawn(ID, kind, PERSON, LATER))));
        assertThat(withdrawn.withdraw(PERSON, LATER.plusSeconds(1))).isEqualTo(Outcome.accepted(Change.of(withdrawn)));
        assertThat(withdrawn.grant(ADMIN, NONE, LATER)).isEqualTo(no(new TrustRefusal.RequestOver()));
        assertThat(with(kind, new PrivacyRequest.Granted(ADMIN, NOW)).withdraw(PERSON, LATER))
                .isEqualTo(no(new TrustRefusal.RequestOver()));
    }

    @Test
    void nobody_takes_back_anothers_request() {
        assertThat(open(Kind.ERASURE).withdraw(ADMIN, LATER)).isEqualTo(no(new TrustRefusal.NotYourRequest()));
    }

    @Test
    void erasing_keeps_money_records_and_proofs_and_leaves_nobodys_name() {
        assertThat(Arrays.stream(DataKind.values()).filter(kind -> kind.onErasure() == Fate.KEPT_BY_LAW))
                .containsExactly(DataKind.MONEY);
        assertThat(Arrays.stream(DataKind.values()).filter(kind -> kind.onErasure() == Fate.KEPT_AS_PROOF))
                .containsExactly(DataKind.MODERATION, DataKind.AUDIT_LOG, DataKind.PRIVACY_REQUESTS);
        assertThat(Arrays.stream(DataKind.values()).filter(kind -> kind.onErasure() == Fate.DELETED))
                .containsExactly(
                        DataKind.PROFILE,
                        DataKind.SIGN_INS,
                        DataKind.CALENDAR,
                        DataKind.TIES,
                        DataKind.NOTES,
                        DataKind.WEBHOOKS);
        assertThat(Arrays.stream(DataKind.values()).filter(kind -> kind.onErasure() == Fate.ANONYMISED))
                .hasSize(9);
    }

    @Test
    void what_happens_to_a_request_happens_to_its_aggregate() {
        assertThat(new TrustEvent.RequestMade(ID, Kind.EXPORT, PERSON, PERSON, NOW).aggregateId())
                .isEqualTo(ID.value());
    }
}
