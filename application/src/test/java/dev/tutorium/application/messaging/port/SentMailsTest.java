package dev.tutorium.application.messaging.port;

import java.util.List;

final class SentMailsTest extends MailsContract {

    private final SentMails mails = new SentMails();

    @Override
    protected Mails mails() {
        return mails;
    }

    @Override
    protected List<Arrived> arrivedFor(String address) {
        return mails.to(address).stream()
                .map(mail -> new Arrived("<" + mail.key() + "@test>", mail.subject(), mail.text()))
                .toList();
    }
}
