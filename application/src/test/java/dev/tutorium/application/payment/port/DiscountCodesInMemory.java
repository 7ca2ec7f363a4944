package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Locks;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.domain.payment.Redemption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Discount codes in memory. */
public final class DiscountCodesInMemory implements DiscountCodes {

    private final Memory memory;
    private final Rows<DiscountCodeId, DiscountCode> codes;
    private final Rows<ChargePurpose, Redemption> redemptions;

    public DiscountCodesInMemory() {
        this(new Memory());
    }

    public DiscountCodesInMemory(Memory memory) {
        this.memory = memory;
        codes = memory.rows();
        redemptions = memory.rows();
    }

    public Stream<DiscountCode> all() {
        return codes.stream();
    }

    public Stream<Redemption> redemptions() {
        return redemptions.stream();
    }

    @Override
    public DiscountCode getOwned(@Nullable AccountId owner, DiscountCodeId id) {
        return codes.find(id)
                .filter(code -> Objects.equals(owner, code.owner()) && code.deletedAt() == null)
                .orElseThrow(() -> new Missing("discount code"));
    }

    @Override
    public DiscountCode getOwnedForUpdate(@Nullable AccountId owner, DiscountCodeId id) {
        memory.lock(Locks.Kind.DISCOUNT_CODE, id);
        return getOwned(owner, id);
    }

    @Override
    public Optional<DiscountCode> find(DiscountCodeId id) {
        return codes.find(id);
    }

    @Override
    public Optional<DiscountCode> find(@Nullable AccountId owner, String code) {
        var text = code.strip().toUpperCase(Locale.ROOT);
        return codes.stream()
                .filter(each -> each.code().equals(text) && each.deletedAt() == null)
                .filter(each -> each.owner() == null || each.owner().equals(owner))
                .min(Comparator.comparing(each -> each.owner() == null));
    }

    @Override
    public Optional<DiscountCode> findForUpdate(AccountId owner, String code) {
        return find(owner, code).map(found -> getForUpdate(found.id()));
    }

    @Override
    public DiscountCode getForUpdate(DiscountCodeId id) {
        memory.lock(Locks.Kind.DISCOUNT_CODE, id);
        return codes.find(id).orElseThrow(() -> new Missing("discount code"));
    }

    @Override
    public DiscountCode save(DiscountCode code) {
        if (codes.find(code.id()).map(DiscountCode::version).orElse(0L) != code.version() || isTaken(code)) {
            throw new Stale("discount code");
        }
        var stored = new DiscountCode(
                code.id(),
                code.owner(),
                code.code(),
                code.value(),
                code.limits(),
                code.redeemed(),
                code.createdAt(),
                code.deletedAt(),
                code.version() + 1);
        codes.put(code.id(), stored);
        return stored;
    }

    @Override
    public int redeemedBy(DiscountCodeId code, AccountId student) {
        return (int) redemptions.stream()
                .filter(each -> each.code().equals(code) && each.student().equals(student) && each.standing())
                .count();
    }

    @Override
    public void save(Redemption redemption) {
        redemptions.put(redemption.purpose(), redemption);
    }

    @Override
    public Optional<Redemption> redemptionOf(ChargePurpose purpose) {
        return redemptions.find(purpose);
    }

    private boolean isTaken(DiscountCode code) {
        return code.deletedAt() == null
                && codes.stream()
                        .filter(each -> each.deletedAt() == null && !each.id().equals(code.id()))
                        .anyMatch(
                                each -> each.code().equals(code.code()) && Objects.equals(each.owner(), code.owner()));
    }
}
