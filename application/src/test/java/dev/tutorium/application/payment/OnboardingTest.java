package dev.tutorium.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.payment.port.PayoutAccounts.PayoutAccount;
import dev.tutorium.application.payment.port.PayoutOnboarding;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.PaymentRefusal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnboardingTest {

    private static final AccountId PAYEE = new AccountId(new UUID(0, 77));
    private static final Actor.Member MEMBER = new Actor.Member(PAYEE, Set.of(Role.TEACHER), new UUID(3, 3));
    private static final String BACK = "https://school.test/payouts";

    private final MoneyBox box = new MoneyBox();
    private final Provider provider = new Provider();
    private final PayeeOnboarding onboarding =
            new PayeeOnboarding(provider, box.payees, _ -> Optional.of("ada@example.test"), box.transactions, box::now);

    @Test
    void the_first_page_opens_an_account_and_the_next_is_of_the_same_one() {
        assertThat(onboarding.look(MEMBER)).isEmpty();
        assertThat(onboarding.page(MEMBER, BACK)).isEqualTo(Outcome.accepted(URI.create("https://provider.test/a1")));
        assertThat(onboarding.page(MEMBER, BACK)).isEqualTo(Outcome.accepted(URI.create("https://provider.test/a1")));
        assertThat(provider.opened).isEqualTo(1);
    }

    @Test
    void who_comes_back_from_the_page_is_asked_about_until_ready() {
        onboarding.page(MEMBER, BACK);
        assertThat(look().readiness().missing()).containsExactly("external_account");
        provider.readiness = new RemoteResult.Succeeded<>(new PayoutOnboarding.Readiness(true, List.of()));
        box.pass(Duration.ofMinutes(1));
        assertThat(look().readiness().isReady()).isTrue();
        provider.readiness = new RemoteResult.Unknown<>("away");
        assertThat(look()).isEqualTo(look());
        assertThat(look().readiness().isReady()).isTrue();
    }

    @Test
    void where_the_provider_is_away_what_is_known_is_told_and_nothing_is_opened() {
        provider.account = new RemoteResult.Unknown<>("away");
        assertThat(onboarding.page(MEMBER, BACK)).isEqualTo(Outcome.refused(new PaymentRefusal.ProviderUnavailable()));
        assertThat(onboarding.look(MEMBER)).isEmpty();
        provider.account = new RemoteResult.Declined<>("no such country");
        assertThat(onboarding.page(MEMBER, BACK))
                .isEqualTo(Outcome.refused(new PaymentRefusal.ProviderDeclined("no such country")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "payouts", "/payouts", "javascript:alert(1)", "https:", "http://[", "ftp://school.test/"})
    void a_page_leads_back_to_an_address_of_the_web(String back) {
        assertThatThrownBy(() -> onboarding.page(MEMBER, back)).isInstanceOf(Malformed.class);
        assertThat(provider.opened).isZero();
    }

    private PayoutAccount look() {
        return onboarding.look(MEMBER).orElseThrow();
    }

    private static final class Provider implements PayoutOnboarding {

        private RemoteResult<String> account = new RemoteResult.Succeeded<>("a1");
        private RemoteResult<Readiness> readiness =
                new RemoteResult.Succeeded<>(new Readiness(false, List.of("external_account")));
        private int opened;

        @Override
        public RemoteResult<String> open(AccountId payee, String email) {
            opened++;
            return account;
        }

        @Override
        public RemoteResult<URI> page(String reference, OnboardingPages ours) {
            return new RemoteResult.Succeeded<>(URI.create("https://provider.test/" + reference));
        }

        @Override
        public RemoteResult<Readiness> readiness(String reference) {
            return readiness;
        }
    }
}
