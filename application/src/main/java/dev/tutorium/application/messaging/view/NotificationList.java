package dev.tutorium.application.messaging.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.messaging.Notification;
import dev.tutorium.domain.messaging.NotificationKind;
import org.jspecify.annotations.Nullable;

/** An account's notifications, the newest first, without those it removed. */
public interface NotificationList {

    Page<Notification> of(AccountId account, Filter filter, PageRequest page);

    /** How many are unread. */
    long unread(AccountId account);

    /**
     * Which ones.
     *
     * @param unread whether only those that are unread
     * @param kind   null for all
     */
    record Filter(boolean unread, @Nullable NotificationKind kind) {}
}
