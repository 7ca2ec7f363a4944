package dev.tutorium.application.messaging.port;

import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

final class ChoicesInMemoryTest extends ChoicesContract {

    private final ChoicesInMemory choices = new ChoicesInMemory();

    @Override
    protected Choices choices() {
        return choices;
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}
