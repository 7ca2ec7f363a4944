package dev.tutorium.persistence.trust;

import dev.tutorium.application.trust.port.PersonalRecords;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.domain.trust.PrivacyRequest;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and erases what each capability says it has. */
@Singleton
final class JdbcPersonalRecords implements PersonalRecords {

    private static final String PLANNED = """
            select count(distinct s.id) from session s left join seat t on t.session_id = s.id and t.student_id = ?
                and t.state in ('HELD', 'REQUESTED', 'BOOKED')
            where s.state in ('HELD', 'REQUESTED', 'SCHEDULED', 'IN_PROGRESS') and (s.teacher_id = ? or t.id is not null)
              and s.id in (
                select id from session where teacher_id = ?
                union select session_id from seat where student_id = ?)""";
    private static final String PLANNED_BETWEEN = """
            select count(*) from seat t join session s on s.id = t.session_id
            where t.student_id = ? and s.teacher_id = ? and t.state in ('HELD', 'REQUESTED', 'BOOKED')
              and s.state in ('HELD', 'REQUESTED', 'SCHEDULED', 'IN_PROGRESS')""";

    private static final String NOTES = """
            update session_content set private_notes = '' where session_id in (
                select s.id from session s join seat t on t.session_id = s.id
                where s.teacher_id = ? and t.student_id = ?)""";

    private final Sql sql;
    private final List<PersonalData> data;

    JdbcPersonalRecords(Sql sql, List<PersonalData> data) {
        this.sql = sql;
        this.data = data;
    }

    @Override
    public Map<DataKind, Long> count(AccountId person) {
        var tables = tables().toList();
        var query = tables.stream()
                .map(table -> "select '" + table.kind() + "' as kind, count(*) as records from " + table.table()
                        + " where " + table.where())
                .collect(Collectors.joining(" union all "));
        var counts = new EnumMap<DataKind, Long>(DataKind.class);
        sql.list(
                        "select kind, sum(records)::bigint as records from (" + query + ") as part group by kind",
                        row -> Map.entry(DataKind.valueOf(row.getString("kind")), row.getLong("records")),
                        Collections.nCopies(tables.size(), person).toArray())
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    @Override
    public Stream<Part> export(AccountId person) {
        return tables().sorted(Comparator.comparing(PersonalTable::kind)).map(table -> part(table, person));
    }

    private Part part(PersonalTable table, AccountId person) {
        var records = sql.list(
                "select (to_jsonb(t) - ?::text[])::text as record from " + table.table() + " t where " + table.where(),
                row -> row.getString("record"),
                table.hidden(),
                person);
        return new Part(table.kind(), table.name(), records);
    }

    @Override
    public PrivacyRequest.Bonds bonds(AccountId person) {
        var planned = Math.toIntExact(sql.count(PLANNED, person, person, person, person));
        var conditions = data.stream()
                .flatMap(each -> each.moneyUnderway().stream())
                .map(condition -> "exists (" + condition + ")")
                .toList();
        var underway = sql.first(
                "select " + String.join(" or ", conditions) + " as underway",
                row -> row.getBoolean("underway"),
                Collections.nCopies(conditions.size(), person).toArray());
        return new PrivacyRequest.Bonds(planned, underway.orElseThrow());
    }

    @Override
    public int plannedBetween(AccountId teacher, AccountId student) {
        return Math.toIntExact(sql.count(PLANNED_BETWEEN, student, teacher));
    }

    @Override
    public void forgetNotes(AccountId teacher, AccountId student) {
        sql.update(NOTES, teacher, student);
    }

    @Override
    public void erase(AccountId person) {
        tables().map(PersonalTable::erasure)
                .filter(Objects::nonNull)
                .forEach(statement -> sql.update(statement, person));
    }

    private Stream<PersonalTable> tables() {
        return data.stream().flatMap(each -> each.tables().stream());
    }
}
