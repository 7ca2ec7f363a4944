package dev.tutorium.application.messaging.port;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mail kept in memory: one message per key, as a reader that folds repeats would show it. */
public final class SentMails implements Mails {

    private final Map<String, Mail> byKey = new LinkedHashMap<>();

    @Override
    public Answer send(Mail mail) {
        if (!mail.to().contains("@")) {
            return new AddressRefused("not an address");
        }
        byKey.putIfAbsent(mail.key(), mail);
        return new Sent("<" + mail.key() + "@test>");
    }

    public List<Mail> all() {
        return new ArrayList<>(byKey.values());
    }

    public List<Mail> to(String address) {
        return byKey.values().stream().filter(mail -> mail.to().equals(address)).toList();
    }
}
