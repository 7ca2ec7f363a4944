package dev.tutorium.application.trust;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.trust.port.AuditLog;
import dev.tutorium.domain.kernel.AuditEntryId;
import dev.tutorium.domain.trust.AuditEntry;
import dev.tutorium.domain.trust.AuditEntry.Doer;
import dev.tutorium.domain.trust.TrustPolicy;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where activities note what someone is to answer for, in the transaction in which it is done. */
public final class AuditTrail {

    private final AuditLog log;
    private final TrustPolicy policy;
    private final Ids ids;
    private final InstantSource clock;

    public AuditTrail(AuditLog log, TrustPolicy policy, Ids ids, InstantSource clock) {
        this.log = log;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds a line for what was done.
     *
     * @param before the record's fields before; none for a new record
     * @param after  and after; none for a deleted one
     */
    public void note(Actor actor, Deed deed, Map<String, String> before, Map<String, String> after) {
        var entry = AuditEntry.of(
                new AuditEntryId(ids.next()),
                doer(actor),
                deed.action(),
                deed.subject(),
                from(actor),
                before,
                after,
                clock.instant(),
                policy);
        log.add(entry, deed.practice());
    }

    private static Doer doer(Actor actor) {
        return switch (actor) {
            case Actor.Member member
            when member.behind() != null -> new Doer.Impersonating(member.behind(), member.id());
            case Actor.Member member -> new Doer.Person(member.id());
            case Actor.Platform _ -> new Doer.Platform();
            case Actor.Visitor _ -> throw new IllegalArgumentException("nobody answers for what a visitor does");
        };
    }

    private static @Nullable String from(Actor actor) {
        return actor instanceof Actor.Member member ? member.from() : null;
    }
}
