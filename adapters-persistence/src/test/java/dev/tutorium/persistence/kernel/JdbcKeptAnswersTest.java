package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.KeptAnswers;
import dev.tutorium.application.kernel.KeptAnswersContract;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcKeptAnswersTest extends KeptAnswersContract implements TestPropertyProvider {

    @Inject
    KeptAnswers answers;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected KeptAnswers answers() {
        return answers;
    }
}
