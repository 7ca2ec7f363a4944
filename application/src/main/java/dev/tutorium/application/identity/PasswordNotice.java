package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.Letter;
import dev.tutorium.application.messaging.Telling;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.domain.identity.IdentityEvent.PasswordChanged;
import dev.tutorium.domain.messaging.NotificationKind;

/** Tells the owner of an account that its password was changed, in case it was not them. */
public final class PasswordNotice implements Reaction<PasswordChanged> {

    private final Accounts accounts;
    private final Telling telling;

    public PasswordNotice(Accounts accounts, Telling telling) {
        this.accounts = accounts;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "identity.password-notice";
    }

    @Override
    public Class<PasswordChanged> event() {
        return PasswordChanged.class;
    }

    @Override
    public void react(PasswordChanged event) {
        var letter = Letter.of(
                NotificationKind.SECURITY,
                "password-changed:" + event.at(),
                null,
                "Your password was changed",
                "The password of your account was just changed, and you were signed out everywhere.",
                "If that was not you, someone else can read your mail: secure your mailbox first, then ask for a new"
                        + " password here.");
        accounts.find(event.account())
                .ifPresent(account -> telling.tell(
                        letter,
                        new Addressee(
                                account.id(),
                                account.name(),
                                account.email().value(),
                                account.zone(),
                                account.isActive())));
    }
}
