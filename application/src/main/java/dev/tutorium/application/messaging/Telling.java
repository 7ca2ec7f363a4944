package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.Choices;
import dev.tutorium.application.messaging.port.Notifications;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.domain.kernel.NotificationId;
import dev.tutorium.domain.messaging.Channel;
import dev.tutorium.domain.messaging.NotificationKind;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells people what concerns them, in the app and by mail, as each has chosen. */
public final class Telling {

    private final Choices choices;
    private final Notifications notifications;
    private final Post post;
    private final PublicAddress address;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public Telling(
            Choices choices,
            Notifications notifications,
            Post post,
            PublicAddress address,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        this.choices = choices;
        this.notifications = notifications;
        this.post = post;
        this.address = address;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Tells someone who can be reached. Told again, the same letter is in the app once and the same mail.
     *
     * @throws IllegalStateException when the mail may not have gone out, so that it is sent again
     */
    public void tell(Letter letter, Addressee to) {
        if (!to.reachable()) {
            return;
        }
        var preferences = choices.of(to.account());
        if (preferences.wants(letter.kind(), Channel.IN_APP)) {
            var made = letter.in(new NotificationId(ids.next()), to.account(), clock.instant());
            transactions.inTransaction(() -> notifications.add(made));
        }
        if (preferences.wants(letter.kind(), Channel.MAIL)) {
            post.send(letter.to(to, stop(letter.kind(), to)));
        }
    }

    private @Nullable URI stop(NotificationKind kind, Addressee to) {
        return kind.mayBeOff(Channel.MAIL)
                ? address.of("/unsubscribe/%s/%s"
                        .formatted(choices.stopToken(to.account()), kind.name().toLowerCase(Locale.ROOT)))
                : null;
    }
}
