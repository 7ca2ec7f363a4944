package dev.tutorium.application.offering.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

class CoursesInMemoryTest extends CoursesContract {

    private final CoursesInMemory courses = new CoursesInMemory();

    @Override
    protected Courses courses() {
        return courses;
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
