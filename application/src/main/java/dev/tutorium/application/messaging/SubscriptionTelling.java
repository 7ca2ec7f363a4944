package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import dev.tutorium.domain.payment.SubscriptionEvent;
import dev.tutorium.domain.payment.SubscriptionEvent.RenewalFailed;
import dev.tutorium.domain.payment.SubscriptionEvent.SubscriptionCancelled;
import dev.tutorium.domain.payment.SubscriptionEvent.SubscriptionEnded;
import dev.tutorium.domain.payment.SubscriptionEvent.SubscriptionStarted;
import java.util.function.Function;

/** Tells students what becomes of what they are charged for again and again. Each charge has its own receipt, as any payment has. */
public final class SubscriptionTelling implements Reaction<SubscriptionEvent> {

    private final MailFacts facts;
    private final Telling telling;

    public SubscriptionTelling(MailFacts facts, Telling telling) {
        this.facts = facts;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "messaging.subscription-telling";
    }

    @Override
    public Class<SubscriptionEvent> event() {
        return SubscriptionEvent.class;
    }

    @Override
    public void react(SubscriptionEvent event) {
        switch (event) {
            case SubscriptionStarted started ->
                tell(
                        started.student(),
                        _ -> letter(
                                event,
                                "started",
                                "Your package renews by itself",
                                "You are charged %s for it every %s, and have new sessions each time."
                                        .formatted(
                                                started.price(),
                                                switch (started.every()) {
                                                    case WEEKLY -> "week";
                                                    case MONTHLY -> "month";
                                                }),
                                "You can end that whenever you like; what is paid stays yours."));
            case RenewalFailed failed ->
                tell(
                        failed.student(),
                        _ -> letter(
                                event,
                                "failed:" + failed.at(),
                                "Not paid: " + failed.price(),
                                "Your card was not charged %s for the next period of your package."
                                        .formatted(failed.price()),
                                "It is tried again in the next days. If that fails too, your package is not renewed any more."));
            case SubscriptionCancelled cancelled ->
                tell(
                        cancelled.student(),
                        student -> letter(
                                event,
                                "cancelled",
                                "Your package is not renewed any more",
                                switch (cancelled.why()) {
                                    case STUDENT -> "You have ended it.";
                                    case SERVICE_GONE -> "What it was for is not offered any more.";
                                },
                                "It is paid until %s, and you are not charged again. The sessions you have stay yours."
                                        .formatted(Times.moment(cancelled.paidUntil(), student.zone()))));
            case SubscriptionEnded ended ->
                tell(
                        ended.student(),
                        _ -> letter(
                                event,
                                "ended",
                                "Your package has ended",
                                ended.why() == null
                                        ? "It could not be renewed, as your card was not charged or it was ended at the payment provider."
                                        : "It was not renewed, as you were told when it was cancelled.",
                                "You are not charged again. The sessions you have stay yours."));
            case SubscriptionEvent _ -> {}
        }
    }

    private static Letter letter(SubscriptionEvent event, String what, String title, String... paragraphs) {
        return Letter.of(
                NotificationKind.PACKAGE,
                "subscription:%s:%s".formatted(event.subscription().value(), what),
                Topic.of("subscription", event.subscription()),
                title,
                paragraphs);
    }

    private void tell(AccountId account, Function<Addressee, Letter> letter) {
        facts.person(account).ifPresent(person -> telling.tell(letter.apply(person), person));
    }
}
