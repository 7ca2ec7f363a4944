package dev.tutorium.application.payment;

import dev.tutorium.application.booking.Channel;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.PackageWishes;
import dev.tutorium.application.payment.port.PackageWishes.PackageWish;
import dev.tutorium.domain.identity.IdentityEvent.SignedIn;
import dev.tutorium.domain.identity.Role;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * Orders the package that someone asked for as a visitor, once they have signed in from their own address; they find it, and where it is
 * to be paid, among their packages. What is not offered any more by then is not ordered.
 */
public final class PackageConfirmation implements Reaction<SignedIn> {

    private static final Duration VALID_FOR = Duration.ofHours(1);
    private static final int BATCH = 1_000;

    private final PackageWishes wishes;
    private final PackageSale sale;
    private final Transactions transactions;
    private final InstantSource clock;

    public PackageConfirmation(PackageWishes wishes, PackageSale sale, Transactions transactions, InstantSource clock) {
        this.wishes = wishes;
        this.sale = sale;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payment.package-confirmation";
    }

    @Override
    public Class<SignedIn> event() {
        return SignedIn.class;
    }

    /** What was taken is not taken again, so that a repeat orders nothing twice. */
    @Override
    public void react(SignedIn event) {
        var student = new Actor.Member(
                event.account(), Set.of(Role.STUDENT), event.signIn().value());
        transactions
                .inTransaction(() -> wishes.take(event.account(), event.at().minus(VALID_FOR)))
                .forEach(wish -> order(student, wish));
    }

    public RecurringJob forgetting() {
        return new RecurringJob(
                "payment.forget-package-wishes",
                Duration.ofHours(1),
                () -> wishes.forget(clock.instant().minus(VALID_FOR), BATCH));
    }

    private void order(Actor.Member student, PackageWish wish) {
        try {
            var _ = sale.buy(student, wish.wanted(), Channel.WORKSPACE);
        } catch (Missing _) {
            // the service is gone, and the wish with it
        }
    }
}
