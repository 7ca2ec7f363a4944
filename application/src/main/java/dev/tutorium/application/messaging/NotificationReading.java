package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.Notifications;
import dev.tutorium.application.messaging.view.NotificationList;
import dev.tutorium.domain.kernel.NotificationId;
import dev.tutorium.domain.messaging.Notification;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** A member reads what they were told in the app, and clears it away. */
public final class NotificationReading {

    private final Notifications notifications;
    private final NotificationList list;
    private final Transactions transactions;
    private final InstantSource clock;

    public NotificationReading(
            Notifications notifications, NotificationList list, Transactions transactions, InstantSource clock) {
        this.notifications = notifications;
        this.list = list;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Page<Notification> list(Actor.Member member, NotificationList.Filter filter, PageRequest page) {
        return list.of(member.id(), filter, page);
    }

    public long unread(Actor.Member member) {
        return list.unread(member.id());
    }

    public Notification read(Actor.Member member, NotificationId id) {
        var now = clock.instant();
        return change(member, id, notification -> notification.read(now));
    }

    public Notification dismiss(Actor.Member member, NotificationId id) {
        var now = clock.instant();
        return change(member, id, notification -> notification.dismissed(now));
    }

    public void remove(Actor.Member member, NotificationId id) {
        var now = clock.instant();
        change(member, id, notification -> notification.removed(now));
    }

    /** Reads all; how many were unread. */
    public int readAll(Actor.Member member) {
        return notifications.readAll(member.id(), clock.instant());
    }

    private Notification change(Actor.Member member, NotificationId id, UnaryOperator<Notification> step) {
        return transactions.inTransaction(() -> {
            var changed = step.apply(notifications.getForUpdate(member.id(), id));
            notifications.save(changed);
            return changed;
        });
    }
}
