package dev.tutorium.domain.learning;

import dev.tutorium.domain.learning.Certifier.Standing;
import java.util.Set;

/** What is done about a certificate, and who may do it. */
public enum CertificateAction {
    RECOMMEND,
    ISSUE,
    REJECT,
    REVOKE,
    REINSTATE;

    boolean isOpenTo(Set<Standing> standings) {
        return switch (this) {
            case RECOMMEND -> standings.contains(Standing.TEACHER);
            case ISSUE, REJECT -> standings.contains(Standing.CREATOR) || standings.contains(Standing.ADMIN);
            case REVOKE, REINSTATE -> standings.contains(Standing.ADMIN);
        };
    }
}
