package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.BookingFixture;
import dev.tutorium.application.booking.port.Policies;
import dev.tutorium.application.booking.port.PoliciesContract;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcPoliciesTest extends PoliciesContract implements TestPropertyProvider {

    @Inject
    BookingRows world;

    @Inject
    Policies policies;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

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
        var _ = world.service(teacher, policy);
    }
}
