package dev.tutorium.application.messaging.view;

import dev.tutorium.domain.kernel.AccountId;
import java.util.List;

/** The people of one mail. */
public record People(List<Addressee> all) {

    public People {
        all = List.copyOf(all);
    }

    public Addressee get(AccountId account) {
        return all.stream()
                .filter(person -> person.account().equals(account))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not among the people of this mail: " + account));
    }
}
