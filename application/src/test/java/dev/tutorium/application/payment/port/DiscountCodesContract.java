package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.domain.payment.DiscountCode.Fixed;
import dev.tutorium.domain.payment.DiscountCode.Limits;
import dev.tutorium.domain.payment.DiscountCode.Percent;
import dev.tutorium.domain.payment.Redemption;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of discount codes does. */
public abstract class DiscountCodesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Limits ALL_LIMITS = new Limits(
            NOON, NOON.plusSeconds(60), 10, 2, Money.of(20_00, "EUR"), Set.of(new UUID(6, 1), new UUID(6, 2)));

    protected abstract DiscountCodes codes();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    protected abstract ChargeId charge(AccountId payer);

    @Test
    void every_kind_of_code_reads_as_it_was_stored() {
        var owner = account();
        roundTrip(owner, code(owner, "SPRING", new Percent(12_50), Limits.none()));
        var limited = roundTrip(owner, code(owner, "AUTUMN", new Fixed(Money.of(5_00, "EUR")), ALL_LIMITS));
        roundTrip(owner, limited.edit("winter", new Percent(1), Limits.none()));
    }

    @Test
    void a_code_is_found_by_its_text_in_any_case_the_owners_before_the_platforms() {
        var owner = account();
        var text = "CODE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var platforms = saved(code(null, text, new Percent(1), Limits.none()));
        assertThat(codes().find(owner, " " + text.toLowerCase(Locale.ROOT))).contains(platforms);
        var own = saved(code(owner, text, new Percent(2), Limits.none()));
        assertThat(codes().find(owner, text)).contains(own);
        assertThat(codes().find(account(), text)).contains(platforms);
        assertThat(codes().find(owner, "NOTHING")).isEmpty();
        transactions().inTransaction(() -> {
            assertThat(codes().findForUpdate(owner, text)).contains(own);
            assertThat(codes().getForUpdate(own.id())).isEqualTo(own);
            assertThat(codes().find(own.id())).contains(own);
            assertThat(codes().find(new DiscountCodeId(UUID.randomUUID()))).isEmpty();
        });
    }

    @Test
    void a_text_is_taken_once_by_an_owner_until_its_code_is_deleted() {
        var owner = account();
        var first = saved(code(owner, "SPRING", new Percent(1), Limits.none()));
        assertThatThrownBy(() -> saved(code(owner, "spring", new Percent(1), Limits.none())))
                .isInstanceOf(Stale.class);
        saved(code(account(), "SPRING", new Percent(1), Limits.none()));
        saved(first.delete(NOON));
        assertThat(codes().find(owner, "SPRING")).isEmpty();
        assertThatThrownBy(() -> codes().getOwned(owner, first.id())).isInstanceOf(Missing.class);
        transactions()
                .inTransaction(() ->
                        assertThat(codes().getForUpdate(first.id()).deletedAt()).isEqualTo(NOON));
        saved(code(owner, "SPRING", new Percent(1), Limits.none()));
    }

    @Test
    void a_code_is_changed_as_it_was_read_and_by_its_owner_alone() {
        var owner = account();
        var code = saved(code(owner, "SPRING", new Percent(1), Limits.none()));
        saved(code.edit("SUMMER", new Percent(1), Limits.none()));
        assertThatThrownBy(() -> saved(code)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> codes().getOwned(account(), code.id())).isInstanceOf(Missing.class);
    }

    @Test
    void redemptions_read_as_they_were_stored_and_count_while_they_stand() {
        var student = account();
        var code = saved(code(account(), "SPRING", new Percent(1), Limits.none()));
        var charged = redemption(code, student, charge(student));
        var free = redemption(code, student, null);
        transactions().inTransaction(() -> {
            codes().save(charged);
            codes().save(free);
        });
        assertThat(codes().redemptionOf(charged.purpose())).contains(charged);
        assertThat(codes().redemptionOf(free.purpose())).contains(free);
        assertThat(codes().redeemedBy(code.id(), student)).isEqualTo(2);
        assertThat(codes().redeemedBy(code.id(), account())).isZero();
        transactions().inTransaction(() -> codes().save(free.release()));
        assertThat(codes().redemptionOf(free.purpose())).contains(free.release());
        assertThat(codes().redeemedBy(code.id(), student)).isEqualTo(1);
    }

    private DiscountCode roundTrip(AccountId owner, DiscountCode code) {
        var stored = saved(code);
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(code);
        assertThat(codes().getOwned(owner, stored.id())).isEqualTo(stored);
        return stored;
    }

    private DiscountCode saved(DiscountCode code) {
        return transactions().inTransaction(() -> codes().save(code));
    }

    private static DiscountCode code(@Nullable AccountId owner, String text, DiscountCode.Value value, Limits limits) {
        return new DiscountCode(new DiscountCodeId(UUID.randomUUID()), owner, text, value, limits, 0, NOON, null, 0);
    }

    private static Redemption redemption(DiscountCode code, AccountId student, @Nullable ChargeId charge) {
        var purpose = new ChargePurpose(ChargePurpose.Kind.SEAT, UUID.randomUUID());
        var off = Money.of(1_00, "EUR");
        return new Redemption(code.id(), purpose, charge, student, UUID.randomUUID(), off, NOON, true);
    }
}
