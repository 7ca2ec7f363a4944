package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.payment.CreditEvent;
import java.util.List;
import java.util.UUID;

/**
 * The money of credits follows what becomes of them: earned when used or lapsed, paid back when refunded. Credits that are free now
 * follow their money, which may have gone back already.
 */
public final class CreditSettling implements Reaction<CreditEvent> {

    private final CreditMoney money;
    private final CreditRevoking revoking;

    public CreditSettling(CreditMoney money, CreditRevoking revoking) {
        this.money = money;
        this.revoking = revoking;
    }

    @Override
    public String name() {
        return "payment.credit-settling";
    }

    @Override
    public Class<CreditEvent> event() {
        return CreditEvent.class;
    }

    @Override
    public void react(CreditEvent event) {
        switch (event) {
            case CreditEvent.CreditUsed used -> money.earn(used.charge(), used.credit(), used.at());
            case CreditEvent.CreditsRefunded back -> money.refund(back.charge(), values(back.refunded()), back.at());
            case CreditEvent.PackageLapsed lapsed ->
                money.lapse(lapsed.lot(), lapsed.charge(), values(lapsed.lapsed()), lapsed.at());
            case CreditEvent.PackageBought bought -> revoking.revoke(bought.lot());
            case CreditEvent.CreditReturned returned -> revoking.revoke(returned.lot());
            case CreditEvent.CreditReserved _, CreditEvent.CreditsRevoked _, CreditEvent.PackageExpiring _ -> {}
        }
    }

    private static List<UUID> values(List<CreditId> credits) {
        return credits.stream().map(CreditId::value).toList();
    }
}
