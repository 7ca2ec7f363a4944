package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import dev.tutorium.domain.payment.CreditEvent;
import dev.tutorium.domain.payment.CreditEvent.CreditsRevoked;
import dev.tutorium.domain.payment.CreditEvent.PackageBought;
import dev.tutorium.domain.payment.CreditEvent.PackageExpiring;
import dev.tutorium.domain.payment.CreditEvent.PackageLapsed;
import java.util.function.Function;

/** Tells students what becomes of the credits they bought. */
public final class CreditTelling implements Reaction<CreditEvent> {

    private final MailFacts facts;
    private final Telling telling;

    public CreditTelling(MailFacts facts, Telling telling) {
        this.facts = facts;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "messaging.credit-telling";
    }

    @Override
    public Class<CreditEvent> event() {
        return CreditEvent.class;
    }

    @Override
    public void react(CreditEvent event) {
        switch (event) {
            case PackageBought bought ->
                tell(
                        bought.student(),
                        student -> letter(
                                event,
                                "bought",
                                "Your package: %d sessions".formatted(bought.count()),
                                "You can book %d sessions until %s."
                                        .formatted(bought.count(), Times.moment(bought.expiresAt(), student.zone()))));
            case PackageExpiring expiring ->
                tell(
                        expiring.student(),
                        student -> letter(
                                event,
                                "expiring:" + expiring.at(),
                                "Your package ends soon: %d sessions left".formatted(expiring.free()),
                                "%d sessions of your package can be booked until %s. After that they lapse."
                                        .formatted(
                                                expiring.free(), Times.moment(expiring.expiresAt(), student.zone()))));
            case PackageLapsed lapsed ->
                tell(
                        lapsed.student(),
                        _ -> letter(
                                event,
                                "lapsed",
                                "Your package has ended",
                                "%d sessions of it were not used and have lapsed."
                                        .formatted(lapsed.lapsed().size())));
            case CreditsRevoked revoked ->
                tell(
                        revoked.student(),
                        _ -> letter(
                                event,
                                "revoked:" + revoked.at(),
                                "%d sessions of your package can no longer be booked"
                                        .formatted(revoked.revoked().size()),
                                "What they cost went back to you in another way: %s.".formatted(revoked.why())));
            case CreditEvent _ -> {}
        }
    }

    private static Letter letter(CreditEvent event, String what, String title, String sentence) {
        return Letter.of(
                NotificationKind.PACKAGE,
                "package:%s:%s".formatted(event.lot().value(), what),
                Topic.of("package", event.lot()),
                title,
                sentence);
    }

    private void tell(AccountId account, Function<Addressee, Letter> letter) {
        facts.person(account).ifPresent(person -> telling.tell(letter.apply(person), person));
    }
}
