package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.view.DiscountCodeList;
import dev.tutorium.application.payment.view.DiscountStats;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcDiscountCodeList implements DiscountCodeList {

    /** Where the owner is, so that the one index serves both. */
    private static final String OF_ACCOUNT = "owner_id = ?::uuid";

    private static final String OF_PLATFORM = "owner_id is null and ?::uuid is null";

    private static final String OWN = """
            from discount_code
            where %s and deleted_at is null and starts_with(code, ?) and (?::text is null or ?::text = case
                when valid_to <= ? then 'EXPIRED'
                when redeemed >= total_limit then 'USED_UP'
                when valid_from > ? then 'UPCOMING'
                else 'ACTIVE' end)""";

    private static final String PAGE =
            "select * " + OWN + " and (created_at, id) < (?, ?) order by created_at desc, id desc limit ? offset ?";

    private static final String OFFERINGS = """
            select r.offering_id, coalesce(s.title, c.title) as title, r.currency, count(*) as redemptions,
                sum(r.amount_minor) as given
            from redemption r
            left join service s on s.id = r.offering_id
            left join course c on c.id = r.offering_id
            where r.code_id = ? and r.standing
            group by r.offering_id, s.title, c.title, r.currency
            order by redemptions desc, r.offering_id limit 100""";

    private static final String STUDENTS =
            "select count(distinct student_id) from redemption where code_id = ? and standing";

    private static final String GIVEN = """
            select currency, count(*) as redemptions, sum(amount_minor) as given
            from redemption where code_id = ? and standing group by currency order by currency""";

    private final Sql sql;

    JdbcDiscountCodeList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<DiscountCode> of(@Nullable AccountId owner, Filter filter, PageRequest page) {
        var begins = filter.begins() == null ? "" : filter.begins().strip().toUpperCase(Locale.ROOT);
        var from = TimePage.of(page);
        var whose = owner == null ? OF_PLATFORM : OF_ACCOUNT;
        var rows = sql.list(
                PAGE.formatted(whose),
                DiscountCodeRow::read,
                owner,
                begins,
                filter.status(),
                filter.status(),
                filter.now(),
                filter.now(),
                from.before(),
                from.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                code -> TimePage.cursor(code.createdAt(), code.id().value()),
                () -> sql.count(
                        "select count(*) " + OWN.formatted(whose),
                        owner,
                        begins,
                        filter.status(),
                        filter.status(),
                        filter.now(),
                        filter.now()));
    }

    @Override
    public DiscountStats stats(DiscountCodeId id) {
        var given = sql.list(GIVEN, JdbcDiscountCodeList::sum, id);
        return new DiscountStats(
                given.stream().mapToInt(Sum::redemptions).sum(),
                (int) sql.count(STUDENTS, id),
                given.stream().map(Sum::given).toList(),
                sql.list(OFFERINGS, JdbcDiscountCodeList::ofOffering, id));
    }

    private record Sum(int redemptions, Money given) {}

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getInt("redemptions"), Money.of(row.getLong("given"), row.getString("currency")));
    }

    private static DiscountStats.OfOffering ofOffering(ResultSet row) throws SQLException {
        return new DiscountStats.OfOffering(
                Sql.uuid(row, "offering_id"),
                row.getString("title"),
                row.getInt("redemptions"),
                Money.of(row.getLong("given"), row.getString("currency")));
    }
}
