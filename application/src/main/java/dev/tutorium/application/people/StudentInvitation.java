package dev.tutorium.application.people;

import dev.tutorium.application.identity.port.OneTimeTokens;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Zones;
import dev.tutorium.application.people.port.Rosters;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.SignUpWish;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.OneTimeTokenId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Puts someone on a teacher's roster and mails them a link to sign in; whoever follows the link is the student. */
public final class StudentInvitation {

    private final Rosters rosters;
    private final OneTimeTokens tokens;
    private final Ids ids;

    /**
     * Who is invited.
     *
     * @param zone IANA zone; UTC when null
     */
    public record Guest(String email, String name, @Nullable String zone) {}

    public StudentInvitation(Rosters rosters, OneTimeTokens tokens, Ids ids) {
        this.rosters = rosters;
        this.tokens = tokens;
        this.ids = ids;
    }

    /** Inside a transaction. Who is on the roster already stays as they are. */
    public RosterEntry invite(AccountId teacher, Guest guest, String notes, Instant now) {
        var address = Email.parse(guest.email()).orElseThrow(() -> new Malformed("email", "must be an e-mail address"));
        var name = name(guest.name());
        var wish = new SignUpWish(name, Role.STUDENT, zone(guest.zone()));
        tokens.record(
                OneTimeToken.request(new OneTimeTokenId(ids.next()), TokenPurpose.MAGIC_LINK, address, wish, now));
        return rosters.add(new RosterEntry(ids.next(), teacher, address, name, notes, now, 0));
    }

    static String name(String typed) {
        return Account.nameOf(typed)
                .orElseThrow(
                        () -> new Malformed("name", "must be 1 to 100 characters and none of them control characters"));
    }

    private static ZoneId zone(@Nullable String typed) {
        return typed == null ? ZoneOffset.UTC.normalized() : Zones.named("timezone", typed);
    }
}
