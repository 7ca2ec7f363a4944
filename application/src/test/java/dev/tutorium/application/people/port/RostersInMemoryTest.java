package dev.tutorium.application.people.port;

import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

class RostersInMemoryTest extends RostersContract {

    private final RostersInMemory rosters = new RostersInMemory();

    @Override
    protected Rosters rosters() {
        return rosters;
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}
