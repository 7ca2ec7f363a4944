package dev.tutorium.application.messaging.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;

/** The mails that were refused for good, the newest first. */
public interface MailFailureList {

    /** {@code open} for those only that nobody has cleared. */
    Page<MailFailure> all(boolean open, PageRequest page);
}
