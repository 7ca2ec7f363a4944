package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import dev.tutorium.domain.review.ReviewEvent;
import dev.tutorium.domain.review.ReviewEvent.ReviewAnswered;
import dev.tutorium.domain.review.ReviewEvent.ReviewChanged;
import dev.tutorium.domain.review.ReviewEvent.ReviewRemoved;
import dev.tutorium.domain.review.ReviewEvent.ReviewWritten;

/** Tells teachers that they were reviewed, and students that they were answered. */
public final class ReviewTelling implements Reaction<ReviewEvent> {

    private final MailFacts facts;
    private final Telling telling;

    public ReviewTelling(MailFacts facts, Telling telling) {
        this.facts = facts;
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
            case ReviewWritten written ->
                tell(
                        written.teacher(),
                        event,
                        "written",
                        "A new review",
                        "You have a new review with %d of 5 stars.".formatted(written.rating()));
            case ReviewAnswered answered ->
                tell(
                        answered.author(),
                        event,
                        "answered",
                        "Your review was answered",
                        "Your teacher has answered your review.");
            case ReviewChanged _, ReviewRemoved _ -> {}
        }
    }

    private void tell(AccountId account, ReviewEvent event, String what, String title, String sentence) {
        var letter = Letter.of(
                NotificationKind.REVIEW,
                "review-%s:%s".formatted(what, event.review().value()),
                Topic.of("review", event.review()),
                title,
                sentence);
        facts.person(account).ifPresent(person -> telling.tell(letter, person));
    }
}
