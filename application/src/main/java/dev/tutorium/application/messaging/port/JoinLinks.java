package dev.tutorium.application.messaging.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import java.util.Optional;

/**
 * The links in mails that lead one participant to the room of a session without signing in. A link opens nothing by itself: the
 * room decides whether and when it lets that participant in.
 */
public interface JoinLinks {

    /** The secret part of a participant's link into a session, always the same. */
    String token(SessionId session, AccountId participant);

    /** Whose link it is, and into which session. */
    Optional<Pass> find(String token);

    record Pass(SessionId session, AccountId participant) {}
}
