package dev.tutorium.persistence.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.payment.DisputeAnswer;
import dev.tutorium.domain.payment.Evidence;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code dispute_answer}; the nullable columns belong to its state. */
record DisputeAnswerRow(
        String dispute,
        UUID charge,
        int attempt,
        UUID givenBy,
        Evidence evidence,
        Instant requestedAt,
        State state,
        @Nullable String failure,
        @Nullable Instant settledAt,
        long version) {

    enum State {
        REQUESTED,
        SUBMITTED,
        DECLINED
    }

    static DisputeAnswerRow read(ResultSet row) throws SQLException {
        return new DisputeAnswerRow(
                row.getString("dispute"),
                Sql.uuid(row, "charge_id"),
                row.getInt("attempt"),
                Sql.uuid(row, "given_by"),
                new Evidence(
                        row.getString("product"),
                        row.getString("payer_name"),
                        row.getString("payer_email"),
                        Sql.nullableInstant(row, "took_place"),
                        row.getString("attendance"),
                        row.getString("policy"),
                        row.getString("refunds"),
                        row.getString("statement")),
                Sql.instant(row, "requested_at"),
                State.valueOf(row.getString("state")),
                row.getString("failure"),
                Sql.nullableInstant(row, "settled_at"),
                row.getLong("version"));
    }

    static DisputeAnswerRow of(DisputeAnswer answer) {
        return switch (answer.progress()) {
            case DisputeAnswer.Requested _ -> row(answer, State.REQUESTED, null, null);
            case DisputeAnswer.Submitted(var at) -> row(answer, State.SUBMITTED, null, at);
            case DisputeAnswer.Declined(var reason, var at) -> row(answer, State.DECLINED, reason, at);
        };
    }

    DisputeAnswer toDomain() {
        var progress = switch (state) {
            case REQUESTED -> new DisputeAnswer.Requested();
            case SUBMITTED -> new DisputeAnswer.Submitted(Objects.requireNonNull(settledAt));
            case DECLINED ->
                new DisputeAnswer.Declined(Objects.requireNonNull(failure), Objects.requireNonNull(settledAt));
        };
        return new DisputeAnswer(
                dispute,
                new ChargeId(charge),
                attempt,
                new AccountId(givenBy),
                evidence,
                requestedAt,
                progress,
                version);
    }

    /** In the order of both statements, which find it by its version or are its first. */
    @Nullable Object[] values(boolean versioned) {
        var values = new ArrayList<@Nullable Object>(Arrays.asList(
                attempt,
                givenBy,
                evidence.product(),
                evidence.payerName(),
                evidence.payerEmail(),
                evidence.tookPlace(),
                evidence.attendance(),
                evidence.policy(),
                evidence.refunds(),
                evidence.statement(),
                requestedAt,
                state,
                failure,
                settledAt,
                dispute,
                charge));
        if (versioned) {
            values.add(version);
        }
        return values.toArray();
    }

    private static DisputeAnswerRow row(
            DisputeAnswer answer, State state, @Nullable String failure, @Nullable Instant settledAt) {
        return new DisputeAnswerRow(
                answer.dispute(),
                answer.charge().value(),
                answer.attempt(),
                answer.by().value(),
                answer.evidence(),
                answer.requestedAt(),
                state,
                failure,
                settledAt,
                answer.version());
    }
}
