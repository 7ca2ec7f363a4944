package dev.tutorium.bootstrap;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.people.port.Rosters;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.application.trust.DueErasures;
import dev.tutorium.application.trust.Erasure;
import dev.tutorium.application.trust.OwnData;
import dev.tutorium.application.trust.StudentErasure;
import dev.tutorium.application.trust.port.AuditLog;
import dev.tutorium.application.trust.port.PersonalRecords;
import dev.tutorium.application.trust.port.PrivacyRequests;
import dev.tutorium.domain.trust.TrustPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** The audit log, and what people may ask about their own data. */
@Factory
final class TrustWiring {

    private static final Duration THOUGHT_OVER = Duration.ofDays(14);

    @Singleton
    TrustPolicy trustPolicy() {
        return TrustPolicy.standard();
    }

    @Singleton
    AuditTrail auditTrail(AuditLog log, TrustPolicy policy, Ids ids, InstantSource clock) {
        return new AuditTrail(log, policy, ids, clock);
    }

    @Singleton
    OwnData ownData(
            PersonalRecords records,
            PrivacyRequests requests,
            AuditTrail trail,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        return new OwnData(records, requests, trail, ids, transactions, clock);
    }

    @Singleton
    Erasure erasure(
            PrivacyRequests requests, PersonalRecords records, Accounts accounts, SignIns signIns, AuditTrail trail) {
        return new Erasure(requests, records, accounts, signIns, trail);
    }

    @Singleton
    StudentErasure studentErasure(
            Rosters rosters,
            PeopleList people,
            PrivacyRequests requests,
            PersonalRecords records,
            Erasure erasure,
            StudentErasure.Audited audited) {
        return new StudentErasure(rosters, people, requests, records, erasure, audited);
    }

    @Singleton
    StudentErasure.Audited audited(AuditTrail trail, Transactions transactions, InstantSource clock) {
        return new StudentErasure.Audited(trail, transactions, clock);
    }

    @Singleton
    RecurringJob dueErasures(
            PrivacyRequests requests,
            Erasure erasure,
            Transactions transactions,
            Overrides configured,
            InstantSource clock) {
        var after = configured.duration("tutorium.trust.erase-after", THOUGHT_OVER);
        return new DueErasures(requests, erasure, transactions, after, clock).job();
    }
}
