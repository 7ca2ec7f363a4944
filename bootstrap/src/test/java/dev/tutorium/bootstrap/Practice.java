package dev.tutorium.bootstrap;

import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.persistence.kernel.Sql;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A practice in which there is some of everything, and the routes of the workspace that show it. */
record Practice(Member teacher, Member student) {

    /** What is the teacher's, or the student's with the teacher, by what stands before its id in a path. */
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("public", "select handle from account where id = ?"),
            Map.entry("services", "select slug from service where teacher_id = ?"),
            Map.entry("teacher/services", "select id from service where teacher_id = ?"),
            Map.entry("teacher/availability-overrides", "select id from availability_override where teacher_id = ?"),
            Map.entry("teacher/availability-schedules", "select id from availability_schedule where teacher_id = ?"),
            Map.entry("subscriptions", "select id from external_calendar where teacher_id = ?"),
            Map.entry("teacher/cancellation-policies", "select id from cancellation_policy where owner_id = ?"),
            Map.entry(
                    "teacher/discount-codes",
                    "select code_id from redemption join discount_code on id = code_id where owner_id = ?"),
            Map.entry("teacher/lesson-templates", "select id from material where owner_id = ? and kind = 'TEMPLATE'"),
            Map.entry(
                    "teacher/disputes",
                    "select d.reference from dispute d join charge_share s on s.charge_id = d.charge_id where s.account_id = ?"),
            Map.entry("teacher/materials", "select id from material where owner_id = ? and kind = 'FOLDER'"),
            Map.entry("teacher/resources", "select id from material where owner_id = ? and kind = 'RESOURCE'"),
            Map.entry("resources", "select id from material where owner_id = ? and kind = 'RESOURCE'"),
            Map.entry("teacher/reviews", "select id from review where teacher_id = ?"),
            Map.entry("student/reviews", "select id from review where teacher_id = ?"),
            Map.entry("teacher/scheduled-messages", "select id from scheduled_message where teacher_id = ?"),
            Map.entry(
                    "teacher/sessions",
                    "select id from session where teacher_id = ? and state = 'SCHEDULED' order by starts_at desc"),
            Map.entry(
                    "student/sessions",
                    "select id from session where teacher_id = ? and state = 'SCHEDULED' order by starts_at desc"),
            Map.entry(
                    "no-show",
                    "select student_id from seat join session s on s.id = session_id where s.teacher_id = ? and s.state = 'SCHEDULED'"),
            Map.entry("teacher/students", "select id from roster_entry where teacher_id = ?"),
            Map.entry(
                    "student/packages",
                    "select p.id from credit_package p join account a on a.id = p.student_id where p.teacher_id = ? and a.handle like 'student-%'"),
            Map.entry(
                    "student/subscriptions",
                    "select s.id from subscription s join account a on a.id = s.student_id where s.teacher_id = ? and a.handle like 'student-%'"),
            Map.entry("student/waitlist", "select service_id from waitlist where teacher_id = ?"),
            Map.entry(
                    "teacher/webhook-endpoints",
                    "select endpoint_id from webhook_delivery join webhook_endpoint e on e.id = endpoint_id where owner_id = ?"),
            Map.entry(
                    "deliveries",
                    "select d.id from webhook_delivery d join webhook_endpoint e on e.id = endpoint_id where owner_id = ?"),
            Map.entry("teacher/widget-configs", "select id from widget_config where teacher_id = ?"));

    private static final Pattern PARAMETER = Pattern.compile("(?<=/)((?:student/|teacher/)?[a-z-]+)/\\{[^}]*}");

    /** One line of the surface's list. */
    record Route(String method, String path, String who) {}

    /** Fills it with so many rows of everything. */
    static Practice of(DataSource database, Member teacher, Member student, int rows) throws SQLException, IOException {
        var statements = resource("/practice.sql")
                .replace(":teacher", teacher.id().value().toString())
                .replace(":student", student.id().value().toString())
                .replace(":n", String.valueOf(rows));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // the rows are whole by the way they are made: nothing is checked again, which takes twice as long
            statement.execute("set session_replication_role = replica");
            statement.execute(statements);
        }
        return new Practice(teacher, student);
    }

    static List<Route> routes() throws IOException {
        return resource("/routes/workspace.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(parts -> new Route(parts[0], parts[1], parts[2]))
                .toList();
    }

    /** The path with ids of this practice in it. */
    String path(String template, Sql sql) {
        return PARAMETER.matcher(template).replaceAll(match -> match.group(1) + "/" + id(match.group(1), sql));
    }

    String id(String of, Sql sql) {
        var query = Objects.requireNonNull(IDS.get(of), () -> "no id for " + of);
        return sql.first(query + " limit 1", row -> row.getString(1), teacher.id())
                .orElseThrow();
    }

    private static String resource(String name) throws IOException {
        try (var stream = Practice.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
