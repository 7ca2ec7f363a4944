package dev.tutorium.application.learning.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ModuleId;
import java.util.UUID;

class EnrollmentsInMemoryTest extends EnrollmentsContract {

    private final EnrollmentsInMemory enrollments = new EnrollmentsInMemory();

    @Override
    protected Enrollments enrollments() {
        return enrollments;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory();
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    protected CourseOfTwo course() {
        return new CourseOfTwo(
                new CourseId(UUID.randomUUID()),
                account(),
                new ModuleId(UUID.randomUUID()),
                new ModuleId(UUID.randomUUID()));
    }
}
