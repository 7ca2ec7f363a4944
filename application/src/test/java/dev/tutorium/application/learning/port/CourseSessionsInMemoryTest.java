package dev.tutorium.application.learning.port;

import dev.tutorium.application.booking.port.BookingFixture;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.booking.port.SessionsInMemory;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.learning.Place;
import java.util.UUID;

class CourseSessionsInMemoryTest extends CourseSessionsContract {

    private final Memory memory = new Memory();
    private final SessionsInMemory sessions = new SessionsInMemory(memory);
    private final Transactions transactions = new TransactionsInMemory(memory);

    @Override
    protected CourseSessions courseSessions() {
        return new CourseSessionsInMemory(sessions);
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Taken enrollment() {
        var course = new CourseId(UUID.randomUUID());
        var teacher = new AccountId(UUID.randomUUID());
        var student = new AccountId(UUID.randomUUID());
        return new Taken(
                new Subject.CourseLesson(new EnrollmentId(UUID.randomUUID()), course, null),
                new Place(student, course, teacher, teacher, Money.of(0, "EUR"), null, BookingFixture.NOW));
    }
}
