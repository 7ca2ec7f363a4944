package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.identity.IdentityEvent.TutorApplicationReviewed;
import dev.tutorium.domain.messaging.NotificationKind;

/** Tells those who want to teach what was decided. */
public final class TutorApplicationTelling implements Reaction<TutorApplicationReviewed> {

    private final MailFacts facts;
    private final Telling telling;

    public TutorApplicationTelling(MailFacts facts, Telling telling) {
        this.facts = facts;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "messaging.tutor-application-telling";
    }

    @Override
    public Class<TutorApplicationReviewed> event() {
        return TutorApplicationReviewed.class;
    }

    @Override
    public void react(TutorApplicationReviewed event) {
        switch (event.status()) {
            case PENDING -> {}
            case APPROVED ->
                tell(event, "You can teach now", "Your application was approved. Offer what you teach, and when.");
            case REJECTED ->
                tell(event, "Your application to teach", "Your application was not approved. You can apply again.");
        }
    }

    private void tell(TutorApplicationReviewed event, String title, String sentence) {
        var letter = Letter.of(
                NotificationKind.REQUEST_ANSWERED,
                "tutor-application:%s:%s".formatted(event.status(), event.at()),
                null,
                title,
                sentence);
        facts.person(event.account()).ifPresent(applicant -> telling.tell(letter, applicant));
    }
}
