package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import java.util.EnumSet;
import java.util.Set;

/** Who acts on a certificate, and what they are to its enrollment. Someone may be several of these, or none. */
public record Certifier(AccountId account, Set<Standing> standings) {

    /** What someone is to an enrollment. */
    public enum Standing {
        /** The teacher it was taken with, certified still or not any more. */
        TEACHER,
        /** The creator of its course. */
        CREATOR,
        ADMIN
    }

    public Certifier {
        standings = Set.copyOf(standings);
    }

    public static Certifier of(AccountId account, boolean admin, Place place) {
        var standings = EnumSet.noneOf(Standing.class);
        if (place.teacher().equals(account)) {
            standings.add(Standing.TEACHER);
        }
        if (place.creator().equals(account)) {
            standings.add(Standing.CREATOR);
        }
        if (admin) {
            standings.add(Standing.ADMIN);
        }
        return new Certifier(account, standings);
    }

    /** Whether the enrollment is none of their business, so that they should not even learn of it. */
    public boolean isStranger() {
        return standings.isEmpty();
    }

    /** Nobody decides about a certificate of their own, an admin neither. */
    Outcome<Certifier, LearningRefusal> may(CertificateAction action, AccountId holder) {
        if (!action.isOpenTo(standings)) {
            return Outcome.refused(new LearningRefusal.MayNotCertify(action));
        }
        return account.equals(holder) ? Outcome.refused(new LearningRefusal.OwnCertificate()) : Outcome.accepted(this);
    }
}
