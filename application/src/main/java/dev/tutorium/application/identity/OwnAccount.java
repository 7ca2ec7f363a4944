package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.view.AccountView;
import dev.tutorium.application.identity.view.PermissionView;
import dev.tutorium.application.identity.view.WhoAmI;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.Permission;
import dev.tutorium.domain.kernel.Outcome;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member sees and changes of their own account. */
public final class OwnAccount {

    /** What is to change; null leaves it as it is. */
    public record Update(
            @Nullable String name,
            @Nullable String handle,
            @Nullable String zone) {}

    private final Accounts accounts;
    private final Transactions transactions;
    private final InstantSource clock;

    public OwnAccount(Accounts accounts, Transactions transactions, InstantSource clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    public AccountView get(Actor.Member actor) {
        return AccountView.of(accounts.get(actor.id()));
    }

    /** Who is signed in, and who it is in truth. */
    public WhoAmI whoAmI(Actor.Member actor) {
        var behind = actor.behind();
        return new WhoAmI(get(actor), actor.roles(), behind == null ? null : AccountView.of(accounts.get(behind)));
    }

    public Outcome<AccountView, IdentityRefusal> update(Actor.Member actor, Update update) {
        var now = clock.instant();
        return transactions.inTransaction(() -> {
            var account = accounts.findForUpdate(actor.id()).orElseThrow(() -> new Missing("account"));
            var changed = account.update(
                    update.name() == null ? account.name() : Fields.name(update.name()),
                    update.handle() == null ? account.handle() : Fields.handle(update.handle()),
                    update.zone() == null ? account.zone() : Fields.zone(update.zone()),
                    now);
            return accounts.record(changed).map(AccountView::of);
        });
    }

    public List<PermissionView> permissions(Actor.Member actor) {
        return Arrays.stream(Permission.values())
                .flatMap(permission ->
                        permission.heldBy(actor.roles()).map(role -> new PermissionView(permission, role)).stream())
                .toList();
    }

    /** Whether the member has a permission, by its code; one that does not exist is one nobody has. */
    public boolean may(Actor.Member actor, String permission) {
        return Permission.ofCode(permission)
                .flatMap(known -> known.heldBy(actor.roles()))
                .isPresent();
    }
}
