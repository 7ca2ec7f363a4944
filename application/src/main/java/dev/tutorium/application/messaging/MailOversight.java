package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.messaging.port.MailFailures;
import dev.tutorium.application.messaging.view.MailFailure;
import dev.tutorium.application.messaging.view.MailFailureList;
import java.time.InstantSource;
import java.util.UUID;

/** Admins see which mails were refused for good, and let an address have mail again. */
public final class MailOversight {

    private final MailFailures failures;
    private final MailFailureList list;
    private final InstantSource clock;

    public MailOversight(MailFailures failures, MailFailureList list, InstantSource clock) {
        this.failures = failures;
        this.list = list;
        this.clock = clock;
    }

    /** {@code open} for those only that nobody has cleared. */
    public Page<MailFailure> list(boolean open, PageRequest page) {
        return list.all(open, page);
    }

    public void clear(Actor.Member admin, UUID failure) {
        failures.clear(failure, admin.id(), clock.instant());
    }
}
