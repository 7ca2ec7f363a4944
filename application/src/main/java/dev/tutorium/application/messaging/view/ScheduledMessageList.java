package dev.tutorium.application.messaging.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.messaging.ScheduledMessage;

/** A teacher's scheduled messages, those due last first. */
public interface ScheduledMessageList {

    /** {@code pending} for those only that are neither sent nor cancelled. */
    Page<ScheduledMessage> of(AccountId teacher, boolean pending, PageRequest page);
}
