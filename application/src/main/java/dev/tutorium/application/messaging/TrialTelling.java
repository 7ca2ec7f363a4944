package dev.tutorium.application.messaging;

import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import java.time.Instant;
import java.util.List;

/** Tells who followed the link to a trial that its time had gone. */
public final class TrialTelling {

    private final MailFacts facts;
    private final Telling telling;

    public TrialTelling(MailFacts facts, Telling telling) {
        this.facts = facts;
        this.telling = telling;
    }

    public void gone(AccountId student, ServiceId service, Instant start) {
        facts.service(service, List.of(student)).ifPresent(about -> {
            var reader = about.people().get(student);
            var letter = Letter.of(
                    NotificationKind.REQUEST_ANSWERED,
                    "trial-gone:%s:%s".formatted(service.value(), start),
                    Topic.of("service", service),
                    "Not booked: %s, %s".formatted(about.title(), Times.brief(start, reader.zone())),
                    "The time you asked for is not free any more. You are signed in: pick another one.");
            telling.tell(letter, reader);
        });
    }
}
