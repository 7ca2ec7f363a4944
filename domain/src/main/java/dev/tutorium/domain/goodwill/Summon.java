package dev.tutorium.domain.goodwill;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SummonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A student's request for help in a course. The first certified helper who is available and responds has it; the student says when
 * it is over and thanks with points. While nobody has come it expires after a while; until it is over the student may cancel. A
 * step taken before is accepted again without events.
 */
public record Summon(
        SummonId id,
        AccountId student,
        CourseId course,
        @Nullable ModuleId module,
        Instant askedAt,
        Progress progress,
        long version) {

    /** How far it has come. */
    public sealed interface Progress {}

    public record Pending() implements Progress {}

    public record Responded(AccountId helper, Instant at) implements Progress {}

    public record Completed(AccountId helper, Instant respondedAt, int points, Instant at) implements Progress {}

    public record Expired(Instant at) implements Progress {}

    public record Cancelled(Instant at) implements Progress {}

    /** {@code enrolled} is whether the student has an active enrollment in the course. */
    public static Outcome<Change<Summon>, GoodwillRefusal> ask(
            SummonId id, AccountId student, CourseId course, @Nullable ModuleId module, boolean enrolled, Instant now) {
        return enrolled
                ? Outcome.accepted(Change.of(
                        new Summon(id, student, course, module, now, new Pending(), 0),
                        new SummonEvent.HelpSummoned(id, student, course, module, now)))
                : Outcome.refused(new GoodwillRefusal.NotEnrolled(course));
    }

    public SummonState state() {
        return switch (progress) {
            case Pending _ -> SummonState.PENDING;
            case Responded _ -> SummonState.RESPONDED;
            case Completed _ -> SummonState.COMPLETED;
            case Expired _ -> SummonState.EXPIRED;
            case Cancelled _ -> SummonState.CANCELLED;
        };
    }

    /**
     * A helper comes.
     *
     * @param certified whether the helper is certified in the course
     * @param available whether the helper has said to be available
     */
    public Outcome<Change<Summon>, GoodwillRefusal> respond(
            AccountId helper, boolean certified, boolean available, Instant now, GoodwillPolicy policy) {
        return switch (progress) {
            case Pending _ when helper.equals(student) -> Outcome.refused(new GoodwillRefusal.ToOneself());
            case Pending _ when !certified -> Outcome.refused(new GoodwillRefusal.NotCertified(course));
            case Pending _ when !available -> Outcome.refused(new GoodwillRefusal.NotAvailable());
            case Pending _
            when !now.isBefore(waitsUntil(policy)) ->
                Outcome.refused(new GoodwillRefusal.WaitedTooLong(waitsUntil(policy)));
            case Pending _ ->
                Outcome.accepted(with(
                        new Responded(helper, now), new SummonEvent.HelperResponded(id, student, helper, course, now)));
            case Responded came ->
                came.helper().equals(helper)
                        ? Outcome.accepted(Change.of(this))
                        : Outcome.refused(new GoodwillRefusal.AlreadyAnswered());
            case Completed _, Expired _, Cancelled _ -> notAllowed(SummonAction.RESPOND);
        };
    }

    /** The student says that the help is over, and what it was worth. */
    public Outcome<Change<Summon>, GoodwillRefusal> complete(
            AccountId by, int points, Instant now, GoodwillPolicy policy) {
        return byStudent(by, () -> switch (progress) {
            case Responded(var helper, var since) ->
                Awarding.helpRefused(points, Duration.between(since, now), policy)
                        .map(Outcome::<Change<Summon>, GoodwillRefusal>refused)
                        .orElseGet(() -> Outcome.accepted(with(
                                new Completed(helper, since, points, now),
                                new SummonEvent.HelpCompleted(id, student, helper, course, points, now))));
            case Completed done when done.points() == points -> Outcome.accepted(Change.of(this));
            case Pending _, Completed _, Expired _, Cancelled _ -> notAllowed(SummonAction.COMPLETE);
        });
    }

    /** Nobody came. Whoever came has as long as the help takes. */
    public Outcome<Change<Summon>, GoodwillRefusal> expire(Instant now, GoodwillPolicy policy) {
        return switch (progress) {
            case Pending _
            when now.isBefore(waitsUntil(policy)) -> Outcome.refused(new GoodwillRefusal.TooSoon(waitsUntil(policy)));
            case Pending _ ->
                Outcome.accepted(with(new Expired(now), new SummonEvent.SummonExpired(id, student, course, now)));
            case Expired _ -> Outcome.accepted(Change.of(this));
            case Responded _, Completed _, Cancelled _ -> notAllowed(SummonAction.EXPIRE);
        };
    }

    public Outcome<Change<Summon>, GoodwillRefusal> cancel(AccountId by, Instant now) {
        return byStudent(by, () -> switch (progress) {
            case Pending _ -> Outcome.accepted(cancelled(null, now));
            case Responded came -> Outcome.accepted(cancelled(came.helper(), now));
            case Cancelled _ -> Outcome.accepted(Change.of(this));
            case Completed _, Expired _ -> notAllowed(SummonAction.CANCEL);
        });
    }

    /** Who came; empty while nobody has, and once it was cancelled. */
    public Optional<AccountId> helper() {
        return switch (progress) {
            case Responded(var helper, var _) -> Optional.of(helper);
            case Completed done -> Optional.of(done.helper());
            case Pending _, Expired _, Cancelled _ -> Optional.empty();
        };
    }

    /** Whether the account has to do with it. */
    public boolean concerns(AccountId account) {
        return account.equals(student) || helper().filter(account::equals).isPresent();
    }

    /** What the helper earned; empty until it is completed. */
    public Optional<Reason.SummonHelp> thanks() {
        return progress instanceof Completed done
                ? Optional.of(new Reason.SummonHelp(
                        student, course, id, done.points(), Duration.between(done.respondedAt(), done.at())))
                : Optional.empty();
    }

    /** Until when a helper may come. */
    public Instant waitsUntil(GoodwillPolicy policy) {
        return askedAt.plus(policy.summonLife());
    }

    private Outcome<Change<Summon>, GoodwillRefusal> byStudent(
            AccountId by, Supplier<Outcome<Change<Summon>, GoodwillRefusal>> step) {
        return by.equals(student) ? step.get() : Outcome.refused(new GoodwillRefusal.NotYourSummon());
    }

    private Change<Summon> cancelled(@Nullable AccountId helper, Instant now) {
        return with(new Cancelled(now), new SummonEvent.SummonCancelled(id, student, helper, course, now));
    }

    private Change<Summon> with(Progress next, SummonEvent event) {
        return Change.of(new Summon(id, student, course, module, askedAt, next, version), event);
    }

    private Outcome<Change<Summon>, GoodwillRefusal> notAllowed(SummonAction action) {
        return Outcome.refused(new GoodwillRefusal.WrongState(state(), action));
    }
}
