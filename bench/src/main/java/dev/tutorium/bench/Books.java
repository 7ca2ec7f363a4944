package dev.tutorium.bench;

import java.sql.SQLException;

/** What must hold of the stored data, whatever happened. */
record Books(Database database) {

    void check() throws SQLException {
        nothing(
                "entries that do not add to zero",
                "select entry_id from journal_line group by entry_id, currency having sum(amount_minor) <> 0");
        nothing(
                "paid charges without an entry",
                "select id from charge where state = 'PAID' and not exists (select from journal_entry where charge_id = charge.id)");
        nothing("shares that do not add up to their charge", """
                select id from charge
                where amount_minor <> (select sum(amount_minor) from charge_share where charge_id = charge.id)""");
        nothing("sessions of a teacher that overlap", """
                select one.id from session one join session other
                    on one.teacher_id = other.teacher_id and one.id < other.id
                        and one.blocked_from < other.blocked_until and other.blocked_from < one.blocked_until
                where one.state in ('HELD', 'REQUESTED', 'SCHEDULED', 'IN_PROGRESS')
                    and other.state in ('HELD', 'REQUESTED', 'SCHEDULED', 'IN_PROGRESS')""");
        nothing("sessions with more students than seats", """
                select session_id from seat join session on session.id = session_id
                where seat.state in ('HELD', 'REQUESTED', 'BOOKED') group by session_id, capacity having count(*) > capacity""");
        System.out.printf(
                "the books: %,d entries with %,d lines add to zero; %,d paid charges%n",
                database.count("select count(*) from journal_entry"),
                database.count("select count(*) from journal_line"),
                database.count("select count(*) from charge where state = 'PAID'"));
    }

    private void nothing(String what, String query) throws SQLException {
        var found = database.column(query);
        if (!found.isEmpty()) {
            throw new IllegalStateException(what + ": " + found);
        }
    }
}
