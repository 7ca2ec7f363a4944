package dev.tutorium.domain.goodwill;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.GoodwillEntryId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Outcome.Refused;
import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.SummonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A student and a helper in one course, and what one may thank the other for. */
final class Sample {

    static final GoodwillPolicy POLICY = GoodwillPolicy.standard();
    /** A Wednesday. */
    static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");

    static final AccountId STUDENT = account(1);
    static final AccountId HELPER = account(2);
    static final AccountId OTHER = account(3);
    static final CourseId COURSE = new CourseId(new UUID(20, 1));
    static final SummonId SUMMON = new SummonId(new UUID(21, 1));

    private Sample() {}

    static AccountId account(int number) {
        return new AccountId(new UUID(9, number));
    }

    static GoodwillEntryId entry(int number) {
        return new GoodwillEntryId(new UUID(22, number));
    }

    static Reason.QuestionAnswer answer(AccountId giver, int number) {
        return new Reason.QuestionAnswer(giver, COURSE, new ContentId(new UUID(23, number)));
    }

    static Reason.SummonHelp help(AccountId giver, int number, int points) {
        return new Reason.SummonHelp(giver, COURSE, new SummonId(new UUID(21, number)), points, Duration.ofMinutes(5));
    }

    static Reason.RemedialVolunteer remedial(AccountId giver, int number) {
        return new Reason.RemedialVolunteer(giver, COURSE, new SessionId(new UUID(24, number)));
    }

    /** An award as it was made, without cuts. */
    static Entry.Awarded awarded(int id, Reason reason, AccountId receiver, Funding funding, Instant at) {
        return new Entry.Awarded(entry(id), receiver, reason, POLICY.worth(reason), List.of(), funding, at);
    }

    static Outcome<Entry.Awarded, GoodwillRefusal> decide(Reason reason, AwardFacts facts) {
        return Awarding.decide(entry(1), reason, HELPER, facts, NOW, POLICY);
    }

    static <R extends Refusal> R refusal(Outcome<?, R> outcome) {
        if (outcome instanceof Refused<?, R>(var reason)) {
            return reason;
        }
        throw new AssertionError("accepted: " + outcome);
    }

    static <T> T accepted(Outcome<T, ?> outcome) {
        return outcome.orThrow(reason -> new IllegalStateException("refused: " + reason));
    }
}
