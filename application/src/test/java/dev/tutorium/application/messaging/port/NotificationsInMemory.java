package dev.tutorium.application.messaging.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.messaging.view.NotificationList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.NotificationId;
import dev.tutorium.domain.messaging.Notification;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Notifications in memory, to write and to read; pages have no cursors. */
public final class NotificationsInMemory implements Notifications, NotificationList {

    private final Memory memory;
    private final Rows<NotificationId, Notification> rows;

    public NotificationsInMemory(Memory memory) {
        this.memory = memory;
        rows = memory.rows();
    }

    @Override
    public void add(Change<Notification> made) {
        var added = made.state();
        if (of(added.account()).noneMatch(one -> one.key().equals(added.key()))) {
            rows.put(added.id(), added);
            memory.publish(made.events());
        }
    }

    @Override
    public Notification getForUpdate(AccountId account, NotificationId id) {
        return of(account)
                .filter(one -> one.id().equals(id) && one.removedAt() == null)
                .findFirst()
                .orElseThrow(() -> new Missing("notification"));
    }

    @Override
    public void save(Notification notification) {
        rows.put(notification.id(), notification);
    }

    @Override
    public int readAll(AccountId account, Instant now) {
        var unread = of(account).filter(one -> !one.isRead()).toList();
        unread.forEach(one -> save(one.read(now)));
        return unread.size();
    }

    @Override
    public int forgetBefore(Instant instant, int most) {
        var old = rows.stream()
                .filter(one -> one.at().isBefore(instant))
                .limit(most)
                .toList();
        old.forEach(one -> rows.remove(one.id()));
        return old.size();
    }

    @Override
    public Page<Notification> of(AccountId account, Filter filter, PageRequest page) {
        var shown = of(account)
                .filter(one -> one.removedAt() == null && !(filter.unread() && one.isRead()))
                .filter(one -> filter.kind() == null || filter.kind() == one.kind())
                .sorted(Comparator.comparing(Notification::at).reversed())
                .toList();
        var rest = shown.stream().skip(page.offset()).limit(page.size()).toList();
        return new Page<>(rest, null, page.total() ? (Long) (long) shown.size() : null);
    }

    @Override
    public long unread(AccountId account) {
        return of(account).filter(one -> !one.isRead()).count();
    }

    public List<Notification> all(AccountId account) {
        return of(account).toList();
    }

    private Stream<Notification> of(AccountId account) {
        return rows.stream().filter(one -> one.account().equals(account));
    }
}
