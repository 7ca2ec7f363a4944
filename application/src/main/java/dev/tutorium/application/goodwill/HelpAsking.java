package dev.tutorium.application.goodwill;

import dev.tutorium.application.goodwill.port.Summons;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.domain.goodwill.Entry;
import dev.tutorium.domain.goodwill.GoodwillPolicy;
import dev.tutorium.domain.goodwill.GoodwillRefusal;
import dev.tutorium.domain.goodwill.Summon;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SummonId;
import dev.tutorium.domain.learning.Enrollment;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A student asks for help in a course, and thanks for it. */
public final class HelpAsking {

    private final Summons summons;
    private final Enrollments enrollments;
    private final PointKeeping points;
    private final GoodwillPolicy policy;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public HelpAsking(
            Summons summons,
            Enrollments enrollments,
            PointKeeping points,
            GoodwillPolicy policy,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        this.summons = summons;
        this.enrollments = enrollments;
        this.points = points;
        this.policy = policy;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Help that is over.
     *
     * @param award   what the helper got for it; null for nothing
     * @param refused why nothing; null where it was told before
     */
    public record Thanked(
            AccountId helper,
            Entry.@Nullable Awarded award,
            @Nullable GoodwillRefusal refused) {}

    /** Asking again while nobody has come gives the summon that waits. */
    public Outcome<Summon, GoodwillRefusal> ask(Actor.Member student, CourseId course, @Nullable ModuleId module) {
        return transactions.inTransaction(() -> {
            var now = clock.instant();
            var waiting = summons.findWaiting(student.id(), course);
            if (waiting.isPresent() && now.isBefore(waiting.get().waitsUntil(policy))) {
                return Outcome.accepted(waiting.get());
            }
            waiting.ifPresent(old -> old.expire(now, policy).map(this::save));
            return begin(student.id(), course, module, now);
        });
    }

    /** Whoever had come is told by the event. */
    public Outcome<Summon, GoodwillRefusal> cancel(Actor.Member student, SummonId id) {
        return transactions.inTransaction(() ->
                concerning(student, id).cancel(student.id(), clock.instant()).map(this::save));
    }

    /** The help is over even where the helper can be given nothing for it. */
    public Outcome<Thanked, GoodwillRefusal> complete(Actor.Member student, SummonId id, int many) {
        return transactions.inTransaction(() -> {
            var now = clock.instant();
            return concerning(student, id)
                    .complete(student.id(), many, now, policy)
                    .map(change -> thank(save(change), !change.events().isEmpty(), now));
        });
    }

    private Outcome<Summon, GoodwillRefusal> begin(
            AccountId student, CourseId course, @Nullable ModuleId module, Instant now) {
        var place = enrollments.findLive(student, course).flatMap(HelpAsking::active);
        if (module != null && place.isPresent() && !teaches(place.get(), module)) {
            throw new Malformed("moduleId", "must be a module of the course");
        }
        return Summon.ask(new SummonId(ids.next()), student, course, module, place.isPresent(), now)
                .map(this::save);
    }

    private Thanked thank(Summon summon, boolean now, Instant at) {
        var help = summon.thanks().orElseThrow();
        var helper = summon.helper().orElseThrow();
        if (!now) {
            return new Thanked(helper, points.find(help, helper).orElse(null), null);
        }
        return switch (points.award(help, helper, at)) {
            case Outcome.Accepted<Entry.Awarded, GoodwillRefusal>(var award) -> new Thanked(helper, award, null);
            case Outcome.Refused<Entry.Awarded, GoodwillRefusal>(var why) -> new Thanked(helper, null, why);
        };
    }

    /** One of which the member is the student or came to help: for others it is not there. */
    private Summon concerning(Actor.Member member, SummonId id) {
        var summon = summons.getForUpdate(id);
        if (!summon.concerns(member.id())) {
            throw new Missing("summon");
        }
        return summon;
    }

    private Summon save(Change<Summon> change) {
        return change.events().isEmpty() ? change.state() : summons.record(change);
    }

    private static Optional<Enrollment.Active> active(Enrollment enrollment) {
        return enrollment instanceof Enrollment.Active active ? Optional.of(active) : Optional.empty();
    }

    private static boolean teaches(Enrollment.Active place, ModuleId module) {
        return place.curriculum().steps().stream()
                .anyMatch(step -> step.module().equals(module));
    }
}
