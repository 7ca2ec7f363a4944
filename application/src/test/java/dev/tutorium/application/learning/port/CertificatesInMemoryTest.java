package dev.tutorium.application.learning.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.learning.Curriculum;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.Place;
import java.util.List;
import java.util.UUID;

class CertificatesInMemoryTest extends CertificatesContract {

    private final CertificatesInMemory certificates = new CertificatesInMemory();

    @Override
    protected Certificates certificates() {
        return certificates;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory();
    }

    @Override
    protected Enrollment.Completed completed() {
        var creator = account();
        var place =
                new Place(account(), new CourseId(UUID.randomUUID()), creator, creator, Money.of(0, "EUR"), null, NOON);
        var curriculum = Curriculum.of(List.of(new ModuleId(UUID.randomUUID())));
        return new Enrollment.Completed(new EnrollmentId(UUID.randomUUID()), place, curriculum, NOON, NOON, 1);
    }

    private static AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}
