package dev.tutorium.application.messaging.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

class WebhookEndpointsInMemoryTest extends WebhookEndpointsContract {

    private final Memory memory = new Memory();
    private final WebhookEndpointsInMemory endpoints = new WebhookEndpointsInMemory(memory);

    @Override
    protected WebhookEndpoints endpoints() {
        return endpoints;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory(memory);
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}
