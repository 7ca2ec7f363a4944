package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.application.review.port.ReviewPages;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import dev.tutorium.domain.review.ReviewEvent;
import dev.tutorium.domain.review.ReviewEvent.OfReview;
import dev.tutorium.domain.review.ReviewEvent.ReviewAnswered;
import dev.tutorium.domain.review.ReviewEvent.ReviewChanged;
import dev.tutorium.domain.review.ReviewEvent.ReviewRemoved;
import dev.tutorium.domain.review.ReviewEvent.ReviewRequested;
import dev.tutorium.domain.review.ReviewEvent.ReviewWritten;
import java.util.List;

/** Asks students for reviews, tells teachers that they were reviewed, and students that they were answered. */
public final class ReviewTelling implements Reaction<ReviewEvent> {

    private final MailFacts facts;
    private final ReviewPages pages;
    private final Telling telling;

    public ReviewTelling(MailFacts facts, ReviewPages pages, Telling telling) {
        this.facts = facts;
        this.pages = pages;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "messaging.review-telling";
    }

    @Override
    public Class<ReviewEvent> event() {
        return ReviewEvent.class;
    }

    @Override
    public void react(ReviewEvent event) {
        switch (event) {
            case ReviewRequested requested -> ask(requested);
            case ReviewWritten written ->
                tell(
                        written.teacher(),
                        written,
                        "written",
                        "A new review",
                        "You have a new review with %d of 5 stars.".formatted(written.rating()));
            case ReviewAnswered answered ->
                tell(
                        answered.author(),
                        answered,
                        "answered",
                        "Your review was answered",
                        "Your teacher has answered your review.");
            case ReviewChanged _, ReviewRemoved _ -> {}
        }
    }

    private void ask(ReviewRequested event) {
        var session = facts.session(event.session(), List.of(event.student(), event.teacher()))
                .orElseThrow(() -> new IllegalStateException("no such session: " + event.session()));
        var teacher = session.people().get(event.teacher());
        var letter = Letter.of(
                        NotificationKind.REVIEW,
                        "review-requested:" + event.session().value(),
                        Topic.of("session", event.session()),
                        "How was “%s”?".formatted(session.title()),
                        "%s asks what you say of “%s”. A few words help others to find the right teacher."
                                .formatted(teacher.name(), session.title()))
                .with(new Letter.Link("Write a review", pages.of(event.session())));
        telling.tell(letter, session.people().get(event.student()));
    }

    private void tell(AccountId account, OfReview event, String what, String title, String sentence) {
        var letter = Letter.of(
                NotificationKind.REVIEW,
                "review-%s:%s".formatted(what, event.review().value()),
                Topic.of("review", event.review()),
                title,
                sentence);
        facts.person(account).ifPresent(person -> telling.tell(letter, person));
    }
}
