package dev.tutorium.persistence.messaging;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.messaging.view.NotificationList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.messaging.Notification;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;

/** The newest first, by the index on what is shown or the one on what is unread. */
@Singleton
final class JdbcNotificationList implements NotificationList {

    private static final String SHOWN =
            " from notification where account_id = ? and removed_at is null and (?::text is null or kind = ?)";
    private static final String UNREAD = " and read_at is null";

    private final Sql sql;

    JdbcNotificationList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<Notification> of(AccountId account, Filter filter, PageRequest page) {
        var from = TimePage.of(page);
        var these = SHOWN + (filter.unread() ? UNREAD : "");
        var kind = filter.kind();
        var rows = sql.list(
                "select *" + these + " and (at, id) < (?, ?) order by at desc, id desc limit ? offset ?",
                JdbcNotifications::notification,
                account,
                kind,
                kind,
                from.before(),
                from.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                last -> TimePage.cursor(last.at(), last.id().value()),
                () -> sql.count("select count(*)" + these, account, kind, kind));
    }

    @Override
    public long unread(AccountId account) {
        return sql.count("select count(*) from notification where account_id = ?" + UNREAD, account);
    }
}
