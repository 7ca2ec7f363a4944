package dev.tutorium.application.offering.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

class ServicesInMemoryTest extends ServicesContract {

    private final ServicesInMemory services = new ServicesInMemory();

    @Override
    protected Services services() {
        return services;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory();
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}
