package dev.tutorium.bootstrap;

import dev.tutorium.application.identity.RoleGranting;
import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.OneTimeTokens;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.Telling;
import dev.tutorium.application.messaging.TutorApplicationTelling;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.application.people.StudentInvitation;
import dev.tutorium.application.people.StudentRoster;
import dev.tutorium.application.people.TeacherPresentation;
import dev.tutorium.application.people.TutorReview;
import dev.tutorium.application.people.port.Rosters;
import dev.tutorium.application.people.port.TeacherProfiles;
import dev.tutorium.application.people.port.TutorApplications;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.trust.AuditTrail;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** Teachers' pages and their students. */
@Factory
final class PeopleWiring {

    private static final Duration REVIEWS_REMEMBERED = Duration.ofDays(90);
    private static final int FORGOTTEN_AT_ONCE = 5_000;

    @Singleton
    StudentRoster studentRoster(
            Rosters rosters,
            PeopleList people,
            StudentInvitation invitation,
            SignIns signIns,
            AuditTrail trail,
            Transactions transactions,
            InstantSource clock) {
        return new StudentRoster(rosters, people, invitation, signIns, trail, transactions, clock);
    }

    @Singleton
    StudentInvitation invitation(Rosters rosters, OneTimeTokens tokens, Ids ids) {
        return new StudentInvitation(rosters, tokens, ids);
    }

    @Singleton
    TeacherPresentation teacherPresentation(TeacherProfiles profiles) {
        return new TeacherPresentation(profiles);
    }

    @Singleton
    TutorReview tutorReview(
            TutorApplications applications,
            Accounts accounts,
            RoleGranting roles,
            TeacherProfiles profiles,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        return new TutorReview(applications, accounts, roles, profiles, ids, transactions, clock);
    }

    @Singleton
    TutorApplicationTelling tutorApplicationTelling(MailFacts facts, Telling telling) {
        return new TutorApplicationTelling(facts, telling);
    }

    @Singleton
    RecurringJob forgetToldReviews(TutorApplications applications, InstantSource clock) {
        return new RecurringJob(
                "people.forget-told-reviews",
                Duration.ofHours(1),
                () -> applications.forgetToldBefore(clock.instant().minus(REVIEWS_REMEMBERED), FORGOTTEN_AT_ONCE));
    }
}
