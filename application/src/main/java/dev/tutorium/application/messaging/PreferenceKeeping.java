package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.Choices;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.messaging.Channel;
import dev.tutorium.domain.messaging.MessagingRefusal;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Preferences;
import dev.tutorium.domain.messaging.Preferences.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a member wants to be told, and where. */
public final class PreferenceKeeping {

    private final Choices choices;
    private final Transactions transactions;

    public PreferenceKeeping(Choices choices, Transactions transactions) {
        this.choices = choices;
        this.transactions = transactions;
    }

    public Preferences get(Actor.Member member) {
        return choices.of(member.id());
    }

    /** Switches kinds on and off; what is not named stays. */
    public Outcome<Preferences, MessagingRefusal> change(Actor.Member member, List<Wish> wishes) {
        var on = new ArrayList<Choice>();
        var off = new ArrayList<Choice>();
        for (var wish : wishes) {
            if (wish.wanted()) {
                on.add(wish.choice());
            } else if (wish.choice().off() instanceof Outcome.Refused<Choice, MessagingRefusal>(var reason)) {
                return Outcome.refused(reason);
            } else {
                off.add(wish.choice());
            }
        }
        return transactions.inTransaction(() -> {
            choices.change(member.id(), off, on);
            return Outcome.accepted(choices.of(member.id()));
        });
    }

    /** What is wanted of one kind on one channel. */
    public record Wish(Choice choice, boolean wanted) {}

    /** Whether a link from a mail can stop mails of a kind, without doing it. */
    public boolean canStop(String token, NotificationKind kind) {
        return kind.mayBeOff(Channel.MAIL) && choices.holder(token).isPresent();
    }

    /** Stops mails of a kind, by the link in one of them; false when it is no such link. Done twice, it is done once. */
    public boolean stop(String token, NotificationKind kind) {
        var holder = choices.holder(token).filter(_ -> kind.mayBeOff(Channel.MAIL));
        holder.ifPresent(account -> transactions.inTransaction(
                () -> choices.change(account, Set.of(new Choice(kind, Channel.MAIL)), Set.of())));
        return holder.isPresent();
    }
}
