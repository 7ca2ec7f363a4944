package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.RateCounts;
import dev.tutorium.application.kernel.RateCountsContract;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcRateCountsTest extends RateCountsContract implements TestPropertyProvider {

    @Inject
    RateCounts counts;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected RateCounts counts() {
        return counts;
    }
}
