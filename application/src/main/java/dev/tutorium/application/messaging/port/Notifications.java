package dev.tutorium.application.messaging.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.NotificationId;
import dev.tutorium.domain.messaging.Notification;
import java.time.Instant;

/** What accounts are told in the app. An account has at most one of a key. */
public interface Notifications {

    /** Stores a new one and publishes its events; does neither when the account has, or had, one of its key. */
    void add(Change<Notification> made);

    /** Locks it until the transaction ends. {@link Missing} when there is none, it is another's or it was removed. */
    Notification getForUpdate(AccountId account, NotificationId id);

    /** Stores what changed of one that is there. */
    void save(Notification notification);

    /** Reads all that are unread; how many those were. */
    int readAll(AccountId account, Instant now);

    /** Forgets at most {@code most} from before an instant; answers how many. */
    int forgetBefore(Instant instant, int most);
}
