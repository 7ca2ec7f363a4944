package dev.tutorium.application.trust;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.trust.port.PersonalRecords;
import dev.tutorium.application.trust.port.PrivacyRequests;
import dev.tutorium.application.trust.view.DataSummary;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PrivacyRequestId;
import dev.tutorium.domain.trust.PrivacyRequest;
import dev.tutorium.domain.trust.PrivacyRequest.Bonds;
import dev.tutorium.domain.trust.PrivacyRequest.Kind;
import dev.tutorium.domain.trust.TrustRefusal;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;

/** What a member may ask about their own data: what there is, all of it, and to be forgotten. */
public final class OwnData {

    private static final Bonds NONE = new Bonds(0, false);

    private final PersonalRecords records;
    private final PrivacyRequests requests;
    private final AuditTrail trail;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public OwnData(
            PersonalRecords records,
            PrivacyRequests requests,
            AuditTrail trail,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        this.records = records;
        this.requests = requests;
        this.trail = trail;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    public DataSummary summary(Actor.Member person) {
        return new DataSummary(
                records.count(person.id()),
                records.bonds(person.id()),
                requests.findOpen(person.id(), Kind.ERASURE).orElse(null));
    }

    /** Everything, to be read once; that it was handed out stays on record. */
    public Stream<PersonalRecords.Part> export(Actor.Member person) {
        var now = clock.instant();
        transactions.inTransaction(() -> {
            var made = PrivacyRequest.make(newId(), Kind.EXPORT, person.id(), person.id(), false, now)
                    .map(requests::record)
                    .then(asked -> asked.grant(person.id(), NONE, now))
                    .map(requests::record);
            note(person, "privacy.export", made);
            return made;
        });
        return records.export(person.id());
    }

    /** Stays open until it is granted; the person may take it back until then. */
    public Outcome<PrivacyRequest, TrustRefusal> askErasure(Actor.Member person) {
        return transactions.inTransaction(() -> {
            var before = requests.findOpen(person.id(), Kind.ERASURE).isPresent();
            var made = PrivacyRequest.make(newId(), Kind.ERASURE, person.id(), person.id(), before, clock.instant())
                    .map(requests::record);
            note(person, "privacy.ask-erasure", made);
            return made;
        });
    }

    public Outcome<PrivacyRequest, TrustRefusal> withdrawErasure(Actor.Member person) {
        return transactions.inTransaction(() -> {
            var open = requests.findOpen(person.id(), Kind.ERASURE).orElseThrow(() -> new Missing("erasure request"));
            var withdrawn = requests.getForUpdate(open.id())
                    .withdraw(person.id(), clock.instant())
                    .map(requests::record);
            note(person, "privacy.withdraw-erasure", withdrawn);
            return withdrawn;
        });
    }

    private PrivacyRequestId newId() {
        return new PrivacyRequestId(ids.next());
    }

    private void note(Actor.Member person, String action, Outcome<PrivacyRequest, TrustRefusal> made) {
        if (made instanceof Outcome.Accepted<PrivacyRequest, TrustRefusal>(var request)) {
            trail.note(person, Deed.of(action, "privacy_request", request.id()), Map.of(), Map.of());
        }
    }
}
