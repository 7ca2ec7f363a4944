package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.offering.OfferingEvent.CourseCreated;

/** A creator teaches their own course from the start. */
public final class CreatorTeaches implements Reaction<CourseCreated> {

    private final TeacherCertifying teachers;
    private final Transactions transactions;

    public CreatorTeaches(TeacherCertifying teachers, Transactions transactions) {
        this.teachers = teachers;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "learning.creator-teaches";
    }

    @Override
    public Class<CourseCreated> event() {
        return CourseCreated.class;
    }

    @Override
    public void react(CourseCreated created) {
        transactions.inTransaction(() -> {
            teachers.certify(created.course(), created.creator(), created.at());
        });
    }
}
