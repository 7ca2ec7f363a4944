package dev.tutorium.persistence.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Payee;
import dev.tutorium.domain.payment.Portion;
import dev.tutorium.domain.payment.Share;
import dev.tutorium.domain.payment.ShareRole;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code share_portion} with the share it is of. */
record PortionRow(
        int share,
        Payee payee,
        Money shareAmount,
        int position,
        UUID deliverable,
        Money amount,
        Money left,
        Money lost,
        Money held,
        Portion.State state,
        @Nullable Instant availableAt) {

    static PortionRow read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new PortionRow(
                row.getInt("share_position"),
                payee(row),
                Money.of(row.getLong("share_minor"), currency),
                row.getInt("position"),
                Sql.uuid(row, "deliverable"),
                Money.of(row.getLong("amount_minor"), currency),
                Money.of(row.getLong("left_minor"), currency),
                Money.of(row.getLong("lost_minor"), currency),
                Money.of(row.getLong("held_minor"), currency),
                Portion.State.valueOf(row.getString("state")),
                Sql.nullableInstant(row, "available_at"));
    }

    static List<PortionRow> of(List<Share> shares) {
        var rows = new ArrayList<PortionRow>();
        for (int s = 0; s < shares.size(); s++) {
            var share = shares.get(s);
            for (int p = 0; p < share.portions().size(); p++) {
                var portion = share.portions().get(p);
                rows.add(new PortionRow(
                        s,
                        share.payee(),
                        share.amount(),
                        p,
                        portion.deliverable(),
                        portion.amount(),
                        portion.left(),
                        portion.lost(),
                        portion.held(),
                        portion.state(),
                        portion.availableAt()));
            }
        }
        return rows;
    }

    /** The shares of rows that are ordered by share and position. */
    static List<Share> held(List<PortionRow> rows) {
        var shares = new ArrayList<Share>();
        var portions = new ArrayList<Portion>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            portions.add(row.portion());
            if (i + 1 == rows.size() || rows.get(i + 1).share() != row.share()) {
                shares.add(new Share(row.payee(), row.shareAmount(), portions));
                portions.clear();
            }
        }
        return shares;
    }

    private Portion portion() {
        return new Portion(deliverable, amount, left, lost, held, state, availableAt);
    }

    /** As it was agreed, before anything was earned, refunded or disputed. */
    PortionRow agreed() {
        var nothing = Money.zero(amount.currency());
        return new PortionRow(
                share,
                payee,
                shareAmount,
                position,
                deliverable,
                amount,
                amount,
                nothing,
                nothing,
                Portion.State.PENDING,
                null);
    }

    /** The payee in a row that has the columns {@code role} and {@code account_id}. */
    static Payee payee(ResultSet row) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        return new Payee(ShareRole.valueOf(row.getString("role")), account == null ? null : new AccountId(account));
    }
}
