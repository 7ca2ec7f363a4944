package dev.tutorium.application.trust;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.trust.port.PersonalRecords;
import dev.tutorium.application.trust.port.PrivacyRequests;
import dev.tutorium.domain.identity.SignInEnd;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.trust.PrivacyRequest;
import dev.tutorium.domain.trust.TrustRefusal;
import java.time.Instant;
import java.util.Map;

/** Forgets a person who asked for it, once nothing binds them to others: all of it in the transaction that grants the request. */
public final class Erasure {

    private final PrivacyRequests requests;
    private final PersonalRecords records;
    private final Accounts accounts;
    private final SignIns signIns;
    private final AuditTrail trail;

    public Erasure(
            PrivacyRequests requests, PersonalRecords records, Accounts accounts, SignIns signIns, AuditTrail trail) {
        this.requests = requests;
        this.records = records;
        this.accounts = accounts;
        this.signIns = signIns;
        this.trail = trail;
    }

    /** Inside a transaction. {@code granter} is who is named beside the request: the teacher, or the person whom time served. */
    Outcome<PrivacyRequest, TrustRefusal> grant(
            PrivacyRequest request, Actor actor, AccountId granter, Deed deed, Instant now) {
        var account = accounts.findForUpdate(request.person()).orElseThrow(() -> new Missing("account"));
        return requests.getForUpdate(request.id())
                .grant(granter, records.bonds(request.person()), now)
                .map(change -> {
                    var granted = requests.record(change);
                    signIns.endAll(account.id(), SignInEnd.ERASED, now);
                    records.erase(account.id());
                    accounts.record(account.erase(now))
                            .orThrow(refusal -> new IllegalStateException("an alias is taken: " + refusal));
                    trail.note(
                            actor,
                            deed,
                            Map.of("status", account.status().name(), "name", account.name()),
                            Map.of("status", "ERASED"));
                    return granted;
                });
    }
}
