package dev.tutorium.payments.sandbox;

import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.application.payment.port.PayoutOnboarding;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.payments.sandbox.PayeeAccounts.StoredAccount;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks payees nothing but a press of a button. */
@Singleton
final class SandboxOnboarding implements PayoutOnboarding {

    private final PayeeAccounts accounts;
    private final PublicAddress address;

    SandboxOnboarding(PayeeAccounts accounts, PublicAddress address) {
        this.accounts = accounts;
        this.address = address;
    }

    @Override
    public RemoteResult<String> open(AccountId payee, String email) {
        return reached(() -> new Succeeded<>(accounts.open(payee, email)));
    }

    @Override
    public RemoteResult<URI> page(String account, OnboardingPages ours) {
        return known(
                () -> accounts.lead(account, ours.back()),
                found -> address.of("/sandbox/account/" + found.reference()));
    }

    @Override
    public RemoteResult<Readiness> readiness(String account) {
        return known(() -> accounts.find(account), found -> new Readiness(found.ready(), found.missing()));
    }

    private static <T> RemoteResult<T> known(
            Supplier<Optional<StoredAccount>> look, Function<StoredAccount, T> answer) {
        return reached(() -> look.get()
                .map(answer)
                .<RemoteResult<T>>map(Succeeded::new)
                .orElseGet(() -> new Declined<>("no such account")));
    }

    private static <T> RemoteResult<T> reached(Supplier<RemoteResult<T>> call) {
        try {
            return call.get();
        } catch (Database.Failed e) {
            return new Unknown<>(String.valueOf(e.getMessage()));
        }
    }
}
