package dev.tutorium.application.scheduling.port;

import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

class OverridesInMemoryTest extends OverridesContract {

    private final Overrides overrides = new OverridesInMemory();

    @Override
    protected Overrides overrides() {
        return overrides;
    }

    @Override
    protected AccountId newTeacher() {
        return new AccountId(UUID.randomUUID());
    }
}
