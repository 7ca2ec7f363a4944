package dev.tutorium.domain.trust;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PrivacyRequestId;
import java.time.Instant;

/**
 * A person's wish to have all their data, or to be forgotten. It stays on record, whatever comes of it. The person may take it back
 * until it is granted; an erasure is granted once nobody waits for the person and no money is on its way.
 *
 * @param by who asked: the person, or someone in their name
 */
public record PrivacyRequest(
        PrivacyRequestId id,
        Kind kind,
        AccountId person,
        AccountId by,
        Instant madeAt,
        Progress progress,
        long version) {

    /** What is wished for. */
    public enum Kind {
        EXPORT,
        ERASURE
    }

    /** How far it has come. */
    public sealed interface Progress {}

    public record Open() implements Progress {}

    public record Granted(AccountId by, Instant at) implements Progress {}

    public record Withdrawn(Instant at) implements Progress {}

    /**
     * What still binds a person to others.
     *
     * @param plannedSessions sessions to come, as a student or a teacher
     * @param moneyUnderway   whether a refund, a dispute, a payout or earned money is still open
     */
    public record Bonds(int plannedSessions, boolean moneyUnderway) {}

    /** {@code openBefore} is whether the person has a request of this kind that is open. */
    public static Outcome<Change<PrivacyRequest>, TrustRefusal> make(
            PrivacyRequestId id, Kind kind, AccountId person, AccountId by, boolean openBefore, Instant now) {
        return openBefore
                ? Outcome.refused(new TrustRefusal.AlreadyAsked())
                : Outcome.accepted(Change.of(
                        new PrivacyRequest(id, kind, person, by, now, new Open(), 0),
                        new TrustEvent.RequestMade(id, kind, person, by, now)));
    }

    /** Granting it again changes nothing. */
    public Outcome<Change<PrivacyRequest>, TrustRefusal> grant(AccountId granter, Bonds bonds, Instant now) {
        return switch (progress) {
            case Open _
            when kind == Kind.ERASURE && (bonds.plannedSessions() > 0 || bonds.moneyUnderway()) ->
                Outcome.refused(new TrustRefusal.StillUnderway(bonds.plannedSessions(), bonds.moneyUnderway()));
            case Open _ ->
                Outcome.accepted(
                        with(new Granted(granter, now), new TrustEvent.RequestGranted(id, kind, person, granter, now)));
            case Granted _ -> Outcome.accepted(Change.of(this));
            case Withdrawn _ -> Outcome.refused(new TrustRefusal.RequestOver());
        };
    }

    /** Taking it back again changes nothing. */
    public Outcome<Change<PrivacyRequest>, TrustRefusal> withdraw(AccountId who, Instant now) {
        if (!who.equals(person)) {
            return Outcome.refused(new TrustRefusal.NotYourRequest());
        }
        return switch (progress) {
            case Open _ ->
                Outcome.accepted(with(new Withdrawn(now), new TrustEvent.RequestWithdrawn(id, kind, person, now)));
            case Withdrawn _ -> Outcome.accepted(Change.of(this));
            case Granted _ -> Outcome.refused(new TrustRefusal.RequestOver());
        };
    }

    private Change<PrivacyRequest> with(Progress next, TrustEvent event) {
        return Change.of(new PrivacyRequest(id, kind, person, by, madeAt, next, version), event);
    }
}
