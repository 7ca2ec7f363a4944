package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.Policies;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.booking.CancellationPolicy;
import dev.tutorium.domain.booking.OwnedPolicy;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Teachers' policies in {@code cancellation_policy}. */
@Singleton
final class JdbcPolicies implements Policies {

    private static final String FROM = "select * from cancellation_policy where deleted_at is null ";

    private final Sql sql;

    JdbcPolicies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<OwnedPolicy> find(PolicyId id) {
        return sql.first(FROM + "and id = ?", JdbcPolicies::read, id);
    }

    @Override
    public OwnedPolicy getOwned(AccountId owner, PolicyId id) {
        return sql.first(FROM + "and id = ? and owner_id = ?", JdbcPolicies::read, id, owner)
                .orElseThrow(() -> new Missing("cancellation policy"));
    }

    @Override
    public List<OwnedPolicy> of(AccountId owner) {
        return sql.list(FROM + "and owner_id = ? order by created_at, id", JdbcPolicies::read, owner);
    }

    @Override
    public OwnedPolicy save(OwnedPolicy policy) {
        var tiers = TierJson.write(policy.policy().tiers());
        if (policy.version() == 0) {
            sql.update("""
                    insert into cancellation_policy (id, owner_id, name, tiers, created_at, version)
                    values (?, ?, ?, ?::jsonb, ?, 1)""", policy.id(), policy.owner(), policy.name(), tiers, policy.createdAt());
        } else {
            sql.updateOne("cancellation policy", """
                    update cancellation_policy set name = ?, tiers = ?::jsonb, version = version + 1
                    where id = ? and version = ? and deleted_at is null""", policy.name(), tiers, policy.id(), policy.version());
        }
        return find(policy.id()).orElseThrow();
    }

    @Override
    public void remove(OwnedPolicy policy, Instant now) {
        sql.updateOne("cancellation policy", """
                update cancellation_policy set deleted_at = ?, version = version + 1
                where id = ? and version = ? and deleted_at is null""", now, policy.id(), policy.version());
    }

    @Override
    public long inUse(PolicyId id) {
        return sql.count("select count(*) from service where policy_id = ? and deleted_at is null", id);
    }

    private static OwnedPolicy read(ResultSet row) throws SQLException {
        var id = new PolicyId(Sql.uuid(row, "id"));
        var name = row.getString("name");
        return new OwnedPolicy(
                id,
                new AccountId(Sql.uuid(row, "owner_id")),
                name,
                new CancellationPolicy(id, name, TierJson.read(row.getString("tiers"))),
                Sql.instant(row, "created_at"),
                row.getLong("version"));
    }
}
