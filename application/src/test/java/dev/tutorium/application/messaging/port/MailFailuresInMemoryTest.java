package dev.tutorium.application.messaging.port;

import dev.tutorium.application.messaging.view.MailFailureList;
import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

final class MailFailuresInMemoryTest extends MailFailuresContract {

    private final MailFailuresInMemory failures = new MailFailuresInMemory();

    @Override
    protected MailFailures failures() {
        return failures;
    }

    @Override
    protected MailFailureList list() {
        return failures;
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}
