package dev.tutorium.application.messaging.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.messaging.Preferences;
import dev.tutorium.domain.messaging.Preferences.Choice;
import java.util.Collection;
import java.util.Optional;

/** What people do not want to be told. */
public interface Choices {

    /** {@link Preferences#STANDARD} for who never chose. */
    Preferences of(AccountId account);

    /** Switches off and on what is named and leaves the rest; what is named in both is on. */
    void change(AccountId account, Collection<Choice> off, Collection<Choice> on);

    /** The secret part of the links by which the account stops mails without signing in, always the same. */
    String stopToken(AccountId account);

    /** Whose token it is. */
    Optional<AccountId> holder(String stopToken);
}
