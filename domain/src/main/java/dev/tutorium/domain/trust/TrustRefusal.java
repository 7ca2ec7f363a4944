package dev.tutorium.domain.trust;

import dev.tutorium.domain.kernel.Refusal;

/** Why a flag, a verdict or a request was not taken. */
public sealed interface TrustRefusal extends Refusal {

    /** Nobody flags or judges what they wrote themselves. */
    record OwnContent() implements TrustRefusal {}

    /** It is gone already. */
    record ContentRemoved() implements TrustRefusal {}

    /** One's flag was among those that a moderator decided on last: one does not flag it again. */
    record FlagDecided(Verdict verdict) implements TrustRefusal {}

    record ReasonMissing() implements TrustRefusal {}

    record ReasonTooLong(int longest) implements TrustRefusal {}

    /** There is another verdict on it. */
    record CaseClosed(Verdict verdict) implements TrustRefusal {}

    /** Who moderates is not banned: an admin takes the role away first. */
    record ModeratorNotBanned() implements TrustRefusal {}

    /** The same was asked and is not answered yet. */
    record AlreadyAsked() implements TrustRefusal {}

    /** The request was answered or taken back. */
    record RequestOver() implements TrustRefusal {}

    /** Only the person takes a request back. */
    record NotYourRequest() implements TrustRefusal {}

    /** Others still wait for the person, or money is on its way: first comes the end of that. */
    record StillUnderway(int plannedSessions, boolean moneyUnderway) implements TrustRefusal {}
}
