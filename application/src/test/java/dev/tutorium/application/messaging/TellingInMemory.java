package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.messaging.port.ChoicesInMemory;
import dev.tutorium.application.messaging.port.MailFailuresInMemory;
import dev.tutorium.application.messaging.port.Mails;
import dev.tutorium.application.messaging.port.NotificationsInMemory;
import dev.tutorium.application.messaging.port.SentMails;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** How people are told something, over ports in memory. */
public final class TellingInMemory {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    public final SentMails mails = new SentMails();
    final MailFailuresInMemory failures = new MailFailuresInMemory();
    final ChoicesInMemory choices = new ChoicesInMemory();
    private final Memory memory = new Memory();
    final NotificationsInMemory notifications = new NotificationsInMemory(memory);

    public Telling telling() {
        return telling(mails);
    }

    Telling telling(Mails outgoing) {
        return new Telling(
                choices,
                notifications,
                post(outgoing),
                path -> URI.create("https://tutorium.test" + path),
                new TransactionsInMemory(memory),
                UUID::randomUUID,
                () -> NOW);
    }

    public Post post() {
        return post(mails);
    }

    public Post post(Mails outgoing) {
        return new Post(outgoing, failures, UUID::randomUUID, () -> NOW);
    }
}
