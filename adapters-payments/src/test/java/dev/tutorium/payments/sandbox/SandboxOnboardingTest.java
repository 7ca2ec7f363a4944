package dev.tutorium.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.payment.port.PayoutOnboarding;
import dev.tutorium.application.payment.port.PayoutOnboardingContract;
import io.micronaut.serde.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SandboxOnboardingTest extends PayoutOnboardingContract {

    private final PayeeAccounts accounts = accounts();

    /** Over the database of all tests of the sandbox. */
    static PayeeAccounts accounts() {
        var database = new Database(ProviderDatabase.SOURCE);
        var now = Instant.parse("2026-03-02T10:00:00Z");
        return new PayeeAccounts(database, new Webhooks(database, ObjectMapper.getDefault(), () -> now), () -> now);
    }

    @Override
    protected PayoutOnboarding onboarding() {
        return new SandboxOnboarding(accounts, path -> URI.create("http://sandbox.test" + path));
    }

    @Override
    protected void complete(String account) {
        var _ = accounts.change(account, true);
    }

    @Test
    void who_has_not_answered_is_told_what_is_missing() {
        var readiness = succeeded(onboarding().readiness(open()));

        assertThat(readiness.isReady()).isFalse();
        assertThat(readiness.missing()).containsExactly("identity", "bank_account");
    }
}
