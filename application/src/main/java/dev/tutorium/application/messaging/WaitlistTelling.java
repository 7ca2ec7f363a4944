package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import dev.tutorium.domain.scheduling.WaitlistEvent.TimeOffered;
import java.util.List;

/** Tells the first in a waitlist that a time is free and kept for them. */
public final class WaitlistTelling implements Reaction<TimeOffered> {

    private final MailFacts facts;
    private final Telling telling;

    public WaitlistTelling(MailFacts facts, Telling telling) {
        this.facts = facts;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "messaging.waitlist-telling";
    }

    @Override
    public Class<TimeOffered> event() {
        return TimeOffered.class;
    }

    @Override
    public void react(TimeOffered event) {
        var service = facts.service(event.service(), List.of(event.student()))
                .orElseThrow(() -> new IllegalStateException("no such service: " + event.service()));
        var student = service.people().get(event.student());
        telling.tell(
                Letter.of(
                        NotificationKind.TIME_OFFERED,
                        "offered:%s:%s".formatted(event.service().value(), event.at()),
                        Topic.of("service", event.service()),
                        "Free again: %s, %s"
                                .formatted(
                                        service.title(),
                                        Times.brief(event.time().start(), student.zone())),
                        "A time you wait for in “%s” is free:".formatted(service.title()),
                        Times.range(event.time(), student.zone()),
                        "It is kept for you until %s. After that it is offered to the next."
                                .formatted(Times.moment(event.until(), student.zone()))),
                student);
    }
}
