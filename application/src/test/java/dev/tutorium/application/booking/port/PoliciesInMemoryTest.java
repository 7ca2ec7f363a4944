package dev.tutorium.application.booking.port;

import dev.tutorium.application.offering.port.ServicesInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.offering.ServiceDetails;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

class PoliciesInMemoryTest extends PoliciesContract {

    private final BookingInMemory world = new BookingInMemory();
    private final ServicesInMemory services = new ServicesInMemory(world.memory);
    private final Policies policies = new PoliciesInMemory(world.memory, services);

    @Override
    protected BookingFixture world() {
        return world;
    }

    @Override
    protected Policies policies() {
        return policies;
    }

    @Override
    protected void use(AccountId teacher, PolicyId policy) {
        var terms = SchedulingPolicy.standard().terms(Duration.ofHours(1));
        var details =
                new ServiceDetails("Piano", "", BookingFixture.PRICE, terms, false, false, policy, null, List.of());
        var id = new ServiceId(UUID.randomUUID());
        services.record(Service.draft(id, teacher, "piano-" + id.value(), details, BookingFixture.NOW));
    }
}
