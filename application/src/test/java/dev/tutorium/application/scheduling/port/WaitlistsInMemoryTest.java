package dev.tutorium.application.scheduling.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.offering.port.ServicesInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.offering.ServiceDetails;
import dev.tutorium.domain.offering.ServiceStatus;
import dev.tutorium.domain.scheduling.SlotTerms;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

class WaitlistsInMemoryTest extends WaitlistsContract {

    private final Memory memory = new Memory();
    private final ServicesInMemory services = new ServicesInMemory(memory);
    private final Waitlists waitlists = new WaitlistsInMemory(memory, services);

    @Override
    protected Waitlists waitlists() {
        return waitlists;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return new TransactionsInMemory(memory).inTransaction(work);
    }

    @Override
    protected AccountId newAccount() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    protected ServiceId newService(AccountId teacher) {
        var details = new ServiceDetails(
                "Algebra",
                "",
                Money.of(0, "EUR"),
                SlotTerms.standard(Duration.ofHours(1)),
                false,
                false,
                null,
                null,
                List.of());
        var id = new ServiceId(UUID.randomUUID());
        services.record(
                Change.of(new Service(id, teacher, id.value().toString(), details, ServiceStatus.PUBLISHED, null, 0)));
        return id;
    }
}
