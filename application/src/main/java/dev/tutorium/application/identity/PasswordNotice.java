package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.messaging.port.Mail;
import dev.tutorium.application.messaging.port.Mails;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.IdentityEvent.PasswordChanged;

/** Tells the owner of an account that its password was changed, in case it was not them. */
public final class PasswordNotice implements Reaction<PasswordChanged> {

    private static final String TEXT = """
            Hello,

            the password of your account was just changed, and you were signed out everywhere.

            If that was not you, someone else can read your mail: secure your mailbox first, then ask for a new password here.
            """;
    private static final String HTML = """
            <p>Hello,</p><p>the password of your account was just changed, and you were signed out everywhere.</p>
            <p>If that was not you, someone else can read your mail: secure your mailbox first, then ask for a new password here.</p>""";

    private final Accounts accounts;
    private final Mails mails;

    public PasswordNotice(Accounts accounts, Mails mails) {
        this.accounts = accounts;
        this.mails = mails;
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
        accounts.find(event.account()).filter(Account::isActive).ifPresent(account -> {
            var key = "password-changed:%s:%s".formatted(event.account().value(), event.at());
            var mail = new Mail(
                    key, account.email().value(), account.name(), "Your password was changed", TEXT, HTML, null);
            if (mails.send(mail) instanceof RemoteResult.Unknown<String>(var reason)) {
                throw new IllegalStateException("a notice was not mailed: " + reason);
            }
        });
    }
}
