package dev.tutorium.persistence.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.Subscription;
import dev.tutorium.domain.payment.SubscriptionTerms;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code subscription}; the nullable columns belong to its state. */
record SubscriptionRow(
        SubscriptionTerms terms,
        State state,
        @Nullable String reference,
        @Nullable Instant startedAt,
        @Nullable Instant paidUntil,
        @Nullable Instant failedAt,
        Subscription.@Nullable Ending ending,
        boolean gap,
        @Nullable Instant endedAt,
        @Nullable Instant askAt,
        long version) {

    enum State {
        ORDERED,
        RUNNING,
        ENDED
    }

    static SubscriptionRow read(ResultSet row) throws SQLException {
        var why = row.getString("ending_why");
        return new SubscriptionRow(
                new SubscriptionTerms(
                        new SubscriptionId(Sql.uuid(row, "id")),
                        new AccountId(Sql.uuid(row, "student_id")),
                        new AccountId(Sql.uuid(row, "teacher_id")),
                        new ServiceId(Sql.uuid(row, "service_id")),
                        row.getInt("credits"),
                        Money.of(row.getLong("price_minor"), row.getString("currency")),
                        Renewal.valueOf(row.getString("every")),
                        row.getBoolean("marketplace"),
                        new ChargeId(Sql.uuid(row, "first_charge_id")),
                        Sql.instant(row, "ordered_at")),
                State.valueOf(row.getString("state")),
                row.getString("reference"),
                Sql.nullableInstant(row, "started_at"),
                Sql.nullableInstant(row, "paid_until"),
                Sql.nullableInstant(row, "failed_at"),
                why == null
                        ? null
                        : new Subscription.Ending(
                                Subscription.Ending.Why.valueOf(why),
                                Sql.instant(row, "ending_asked_at"),
                                row.getBoolean("ending_known")),
                row.getBoolean("gap"),
                Sql.nullableInstant(row, "ended_at"),
                Sql.nullableInstant(row, "ask_at"),
                row.getLong("version"));
    }

    static SubscriptionRow of(Subscription subscription, PaymentPolicy policy) {
        return switch (subscription) {
            case Subscription.Ordered(var terms, var version) ->
                new SubscriptionRow(terms, State.ORDERED, null, null, null, null, null, false, null, null, version);
            case Subscription.Running running ->
                new SubscriptionRow(
                        running.terms(),
                        State.RUNNING,
                        running.reference(),
                        running.startedAt(),
                        running.paidUntil(),
                        running.failedAt(),
                        running.ending(),
                        running.gap(),
                        null,
                        running.askAt(policy),
                        running.version());
            case Subscription.Ended(var terms, var reference, var endedAt, var version) ->
                new SubscriptionRow(
                        terms, State.ENDED, reference, null, null, null, null, false, endedAt, null, version);
        };
    }

    Subscription toDomain() {
        return switch (state) {
            case ORDERED -> new Subscription.Ordered(terms, version);
            case RUNNING ->
                new Subscription.Running(
                        terms, of(reference), of(startedAt), of(paidUntil), failedAt, ending, gap, version);
            case ENDED -> new Subscription.Ended(terms, of(reference), of(endedAt), version);
        };
    }

    private static <T> T of(@Nullable T column) {
        return Objects.requireNonNull(column);
    }
}
