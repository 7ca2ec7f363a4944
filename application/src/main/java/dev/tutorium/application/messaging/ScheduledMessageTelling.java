package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.port.Recipients;
import dev.tutorium.application.messaging.port.Recipients.Recipient;
import dev.tutorium.application.messaging.port.ScheduledMessages;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.ScheduledMessage.Content;
import dev.tutorium.domain.messaging.ScheduledMessageEvent.ScheduledMessageSent;
import dev.tutorium.domain.messaging.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells students what their teacher has written for later: those who are the teacher's when its time comes. */
public final class ScheduledMessageTelling implements Reaction<ScheduledMessageSent> {

    private final ScheduledMessages messages;
    private final Recipients recipients;
    private final MailFacts facts;
    private final Telling telling;

    public ScheduledMessageTelling(
            ScheduledMessages messages, Recipients recipients, MailFacts facts, Telling telling) {
        this.messages = messages;
        this.recipients = recipients;
        this.facts = facts;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "messaging.scheduled-message-telling";
    }

    @Override
    public Class<ScheduledMessageSent> event() {
        return ScheduledMessageSent.class;
    }

    @Override
    public void react(ScheduledMessageSent event) {
        var message = messages.find(event.message())
                .orElseThrow(() -> new IllegalStateException("no such message: " + event.message()))
                .content();
        var teacher = facts.person(message.teacher()).orElseThrow();
        var letter = letter(message, teacher);
        for (var student : students(message)) {
            facts.person(student).ifPresent(person -> telling.tell(letter, person));
        }
    }

    private List<AccountId> students(Content message) {
        var anchor = message.anchor();
        return message.students().isEmpty() && anchor != null
                ? facts.students(anchor.session())
                : recipients.of(message.teacher(), message.students()).stream()
                        .map(Recipient::account)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static Letter letter(Content message, Addressee teacher) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add("%s, your teacher, writes:".formatted(teacher.name()));
        paragraphs.addAll(List.of(message.text().split("\n{2,}", -1)));
        return new Letter(
                NotificationKind.TEACHER_MESSAGE,
                "scheduled-message:" + message.id().value(),
                Topic.of("scheduled_message", message.id()),
                message.subject(),
                paragraphs,
                null,
                null);
    }
}
