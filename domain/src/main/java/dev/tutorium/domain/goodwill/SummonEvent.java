package dev.tutorium.domain.goodwill;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.SummonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a summon. */
public sealed interface SummonEvent extends DomainEvent {

    SummonId summon();

    @Override
    default UUID aggregateId() {
        return summon().value();
    }

    record HelpSummoned(
            SummonId summon,
            AccountId student,
            CourseId course,
            @Nullable ModuleId module,
            Instant at) implements SummonEvent {}

    record HelperResponded(SummonId summon, AccountId student, AccountId helper, CourseId course, Instant at)
            implements SummonEvent {}

    /** The help is over; {@code points} is what the student thanks the helper with. */
    record HelpCompleted(SummonId summon, AccountId student, AccountId helper, CourseId course, int points, Instant at)
            implements SummonEvent {}

    record SummonExpired(SummonId summon, AccountId student, CourseId course, Instant at) implements SummonEvent {}

    /** {@code helper} is who had come; null when nobody had. */
    record SummonCancelled(
            SummonId summon, AccountId student, @Nullable AccountId helper, CourseId course, Instant at)
            implements SummonEvent {}
}
