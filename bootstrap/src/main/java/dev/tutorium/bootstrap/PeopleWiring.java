package dev.tutorium.bootstrap;

import dev.tutorium.application.identity.port.OneTimeTokens;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.people.StudentRoster;
import dev.tutorium.application.people.TeacherPresentation;
import dev.tutorium.application.people.port.Rosters;
import dev.tutorium.application.people.port.TeacherProfiles;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.trust.AuditTrail;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Teachers' pages and their students. */
@Factory
final class PeopleWiring {

    @Singleton
    StudentRoster studentRoster(
            Rosters rosters,
            PeopleList people,
            OneTimeTokens tokens,
            AuditTrail trail,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        return new StudentRoster(rosters, people, tokens, trail, ids, transactions, clock);
    }

    @Singleton
    TeacherPresentation teacherPresentation(TeacherProfiles profiles) {
        return new TeacherPresentation(profiles);
    }
}
