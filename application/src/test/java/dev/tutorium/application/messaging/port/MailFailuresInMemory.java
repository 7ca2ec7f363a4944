package dev.tutorium.application.messaging.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.messaging.view.MailFailure;
import dev.tutorium.application.messaging.view.MailFailureList;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Refused mails in memory; pages have no cursors. */
public final class MailFailuresInMemory implements MailFailures, MailFailureList {

    private final List<MailFailure> all = new ArrayList<>();

    @Override
    public boolean isSuppressed(String address) {
        return all.stream().anyMatch(one -> suppresses(one, address));
    }

    @Override
    public void add(MailFailure failure) {
        all.add(failure);
    }

    @Override
    public void clear(UUID failure, AccountId by, Instant now) {
        var cleared = all.stream()
                .filter(one -> one.id().equals(failure))
                .findFirst()
                .orElseThrow(() -> new Missing("mail failure"));
        all.replaceAll(one -> one.equals(cleared) || suppresses(one, cleared.address()) ? cleared(one, now) : one);
    }

    @Override
    public Page<MailFailure> all(boolean open, PageRequest page) {
        var shown = all.reversed().stream()
                .filter(one -> !open || one.clearedAt() == null)
                .limit(page.size())
                .toList();
        return new Page<>(shown, null, null);
    }

    private static boolean suppresses(MailFailure failure, String address) {
        return failure.suppresses()
                && failure.clearedAt() == null
                && failure.address().equalsIgnoreCase(address);
    }

    private static MailFailure cleared(MailFailure one, Instant now) {
        return new MailFailure(
                one.id(),
                one.address(),
                one.subject(),
                one.reason(),
                one.suppresses(),
                one.at(),
                one.clearedAt() == null ? now : one.clearedAt());
    }
}
