package dev.tutorium.domain.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.ModerationCaseId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.trust.ModerationCase.Content;
import dev.tutorium.domain.trust.ModerationCase.Decided;
import dev.tutorium.domain.trust.ModerationCase.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModerationCaseTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final TrustPolicy POLICY = TrustPolicy.standard();
    private static final AccountId AUTHOR = account(1);
    private static final AccountId READER = account(2);
    private static final AccountId OTHER_READER = account(3);
    private static final AccountId MODERATOR = account(4);
    private static final AccountId OTHER_MODERATOR = account(5);
    private static final ContentId CONTENT = new ContentId(new UUID(40, 1));
    private static final Content STANDING = new Content(CONTENT, AUTHOR, false);
    private static final ModerationCaseId CASE = new ModerationCaseId(new UUID(41, 1));
    private static final ModerationCaseId NEXT_CASE = new ModerationCaseId(new UUID(41, 2));

    private static AccountId account(int number) {
        return new AccountId(new UUID(9, number));
    }

    private static Outcome<Change<ModerationCase>, TrustRefusal> flag(
            ModerationCaseId id, Content content, Optional<ModerationCase> last, AccountId by, String reason) {
        return ModerationCase.flag(id, content, last, by, reason, NOW, POLICY);
    }

    private static ModerationCase open() {
        return state(flag(CASE, STANDING, Optional.empty(), READER, "spam"));
    }

    private static Outcome<Change<ModerationCase>, TrustRefusal> decide(
            ModerationCase open, Verdict verdict, String reason) {
        return open.decide(verdict, MODERATOR, reason, false, LATER, POLICY);
    }

    private static ModerationCase state(Outcome<Change<ModerationCase>, TrustRefusal> outcome) {
        return outcome.orThrow(no -> new IllegalStateException(no.toString())).state();
    }

    private static Outcome<Change<ModerationCase>, TrustRefusal> no(TrustRefusal reason) {
        return Outcome.refused(reason);
    }

    @Test
    void a_flag_puts_content_into_the_queue() {
        assertThat(flag(CASE, STANDING, Optional.empty(), READER, " spam "))
                .isEqualTo(Outcome.accepted(Change.of(
                        new ModerationCase(
                                CASE, CONTENT, AUTHOR, List.of(new Flag(READER, "spam", NOW)), new Open(), 0),
                        new TrustEvent.ContentFlagged(CASE, CONTENT, AUTHOR, READER, NOW))));
        assertThat(open().isOpen()).isTrue();
    }

    @Test
    void more_flags_join_it_one_of_each_person() {
        var joined = flag(NEXT_CASE, STANDING, Optional.of(open()), OTHER_READER, "rude");
        assertThat(joined)
                .isEqualTo(Outcome.accepted(Change.of(new ModerationCase(
                        CASE,
                        CONTENT,
                        AUTHOR,
                        List.of(new Flag(READER, "spam", NOW), new Flag(OTHER_READER, "rude", NOW)),
                        new Open(),
                        0))));
        assertThat(flag(NEXT_CASE, STANDING, Optional.of(state(joined)), READER, "still spam"))
                .isEqualTo(Outcome.accepted(Change.of(state(joined))));
    }

    @Test
    void nobody_flags_their_own_content_or_what_is_gone() {
        assertThat(flag(CASE, STANDING, Optional.empty(), AUTHOR, "spam")).isEqualTo(no(new TrustRefusal.OwnContent()));
        assertThat(flag(CASE, new Content(CONTENT, AUTHOR, true), Optional.empty(), READER, "spam"))
                .isEqualTo(no(new TrustRefusal.ContentRemoved()));
    }

    @Test
    void a_flag_and_a_verdict_have_a_reason_of_1_to_1000_characters() {
        var longest = "x".repeat(1_000);
        assertThat(flag(CASE, STANDING, Optional.empty(), READER, " ")).isEqualTo(no(new TrustRefusal.ReasonMissing()));
        assertThat(flag(CASE, STANDING, Optional.empty(), READER, longest).isAccepted())
                .isTrue();
        assertThat(flag(CASE, STANDING, Optional.empty(), READER, longest + "x"))
                .isEqualTo(no(new TrustRefusal.ReasonTooLong(1_000)));
        assertThat(decide(open(), Verdict.DISMISS, " ")).isEqualTo(no(new TrustRefusal.ReasonMissing()));
    }

    @ParameterizedTest
    @EnumSource
    void a_verdict_says_who_when_and_why(Verdict verdict) {
        var decided = new Decided(verdict, MODERATOR, "seen it", LATER);
        assertThat(decide(open(), verdict, " seen it "))
                .isEqualTo(Outcome.accepted(Change.of(
                        new ModerationCase(CASE, CONTENT, AUTHOR, open().flags(), decided, 0),
                        new TrustEvent.CaseDecided(CASE, CONTENT, AUTHOR, verdict, MODERATOR, "seen it", LATER))));
        assertThat(state(decide(open(), verdict, "seen it")).isOpen()).isFalse();
    }

    @Test
    void there_is_one_verdict() {
        var dismissed = state(decide(open(), Verdict.DISMISS, "fine"));
        assertThat(decide(dismissed, Verdict.DISMISS, "again")).isEqualTo(Outcome.accepted(Change.of(dismissed)));
        assertThat(decide(dismissed, Verdict.BAN, "no")).isEqualTo(no(new TrustRefusal.CaseClosed(Verdict.DISMISS)));
        assertThat(dismissed.decide(Verdict.DISMISS, OTHER_MODERATOR, "fine", false, LATER, POLICY))
                .isEqualTo(no(new TrustRefusal.CaseClosed(Verdict.DISMISS)));
    }

    @Test
    void nobody_judges_their_own_content() {
        assertThat(open().decide(Verdict.DISMISS, AUTHOR, "fine", true, LATER, POLICY))
                .isEqualTo(no(new TrustRefusal.OwnContent()));
    }

    @Test
    void who_moderates_may_be_warned_but_not_banned() {
        assertThat(open().decide(Verdict.BAN, MODERATOR, "bad", true, LATER, POLICY))
                .isEqualTo(no(new TrustRefusal.ModeratorNotBanned()));
        assertThat(open().decide(Verdict.WARN, MODERATOR, "bad", true, LATER, POLICY)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void content_that_stands_after_a_verdict_comes_back_when_someone_else_flags_it() {
        var dismissed = state(decide(open(), Verdict.DISMISS, "fine"));
        assertThat(flag(NEXT_CASE, STANDING, Optional.of(dismissed), READER, "spam!"))
                .isEqualTo(no(new TrustRefusal.FlagDecided(Verdict.DISMISS)));
        assertThat(flag(NEXT_CASE, STANDING, Optional.of(dismissed), OTHER_READER, "rude"))
                .isEqualTo(flag(NEXT_CASE, STANDING, Optional.empty(), OTHER_READER, "rude"));
    }

    @Test
    void a_case_begins_with_a_flag() {
        assertThatThrownBy(() -> new ModerationCase(CASE, CONTENT, AUTHOR, List.of(), new Open(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new TrustEvent.ContentFlagged(CASE, CONTENT, AUTHOR, READER, NOW).aggregateId())
                .isEqualTo(CASE.value());
    }

    @Test
    void three_warnings_within_180_days_suggest_a_ban() {
        var first = warning(Duration.ofDays(180).minusNanos(1));
        var second = warning(Duration.ofDays(90));
        var third = warning(Duration.ZERO);
        assertThat(Warning.suggestion(List.of(third, first, second), NOW, TrustPolicy.standard()))
                .contains(new Warning.BanSuggested(List.of(first, second, third)));
        assertThat(Warning.suggestion(List.of(first, second), NOW, POLICY)).isEmpty();
        var lapsed = warning(Duration.ofDays(180));
        assertThat(Warning.suggestion(List.of(lapsed, second, third), NOW, POLICY))
                .isEmpty();
    }

    private static Warning warning(Duration ago) {
        return new Warning(AUTHOR, CASE, NOW.minus(ago));
    }
}
