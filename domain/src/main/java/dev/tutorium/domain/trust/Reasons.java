package dev.tutorium.domain.trust;

import dev.tutorium.domain.kernel.Outcome;

/** Why someone flags or decides, as typed: something, and not too much of it. */
final class Reasons {

    private Reasons() {}

    static Outcome<String, TrustRefusal> read(String typed, TrustPolicy policy) {
        var plain = typed.strip();
        if (plain.isEmpty()) {
            return Outcome.refused(new TrustRefusal.ReasonMissing());
        }
        return plain.length() > policy.longestReason()
                ? Outcome.refused(new TrustRefusal.ReasonTooLong(policy.longestReason()))
                : Outcome.accepted(plain);
    }
}
