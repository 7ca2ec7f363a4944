package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.context.BeanLocator;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is read takes as many statements in a large practice as in a small one, and finds its rows by an index: every GET of the
 * workspace, called by the teacher or student of a practice with 10 rows of everything and of one with 10,000, beside others.
 */
class QueryCountsTest extends ServerTest {

    private static final int MOST = 11;

    /** A table of fewer rows is read from end to end whatever its indexes. */
    private static final int SMALL = 5_000;

    /** They read no rows of which there may be many, or hand out what is made elsewhere. */
    private static final Set<String> LEFT_OUT = Set.of(
            "/api/auth/magic-link/{token}",
            "/api/auth/session",
            "/api/webhooks/bbb",
            "/api/teacher/calendar/feed",
            "/api/teacher/sessions/{id}/join",
            "/api/teacher/resources/{id}/file",
            "/api/student/sessions/{id}/join",
            "/api/student/sessions/{id}/resources/{resourceId}/file");

    @Inject
    BeanLocator beans;

    @Inject
    Sql sql;

    private final TestDatabase database = TestDatabase.create();
    private final List<Practice> practices = new ArrayList<>();

    private record Measured(int statements, List<String> readWhole, long millis) {}

    /** Keeps the statements of the requests that carry the header, with their values. */
    @Singleton
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Requires(property = "test.recorded")
    static final class Recorder implements BeanCreatedEventListener<DataSource> {

        static final String HEADER = "X-Recorded";
        final ConcurrentLinkedQueue<String> statements = new ConcurrentLinkedQueue<>();

        @Override
        public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
            return recorded(DataSource.class, event.getBean());
        }

        private <T> T recorded(Class<T> type, T real) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (_, method, values) -> call(real, method, values)));
        }

        private @Nullable Object call(Object real, Method method, Object[] values) throws Throwable {
            if (real instanceof PreparedStatement statement && method.getName().startsWith("execute") && isAsked()) {
                statements.add(statement.unwrap(PreparedStatement.class).toString());
            }
            try {
                return switch (method.invoke(real, values)) {
                    case Connection connection
                    when method.getName().equals("getConnection") -> recorded(Connection.class, connection);
                    case PreparedStatement statement
                    when method.getName().equals("prepareStatement") -> recorded(PreparedStatement.class, statement);
                    case null -> null;
                    case Object other -> other;
                };
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private static boolean isAsked() {
            return ServerRequestContext.currentRequest()
                    .filter(request -> request.getHeaders().contains(HEADER))
                    .isPresent();
        }
    }

    @Inject
    Recorder recorder;

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.putAll(database.properties());
        properties.put("test.recorded", "true");
        properties.put("tutorium.proxies", "127.0.0.1");
        return properties;
    }

    @BeforeAll
    void practices_of_10_and_10_000_rows_beside_others() throws SQLException, IOException {
        var people = Members.of(beans);
        var sizes = Stream.concat(
                Stream.of(10, 10_000), Stream.generate(() -> 1_000).limit(4));
        for (var rows : sizes.toList()) {
            var nth = practices.size();
            practices.add(Practice.of(
                    database.dataSource(),
                    people.join("teacher-" + nth, Role.TEACHER),
                    people.join("student-" + nth, Role.STUDENT),
                    rows));
        }
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    @Test
    void what_is_read_takes_as_many_statements_whatever_there_is_and_goes_by_an_index()
            throws IOException, SQLException {
        var wrong = new ArrayList<String>();
        var table =
                new StringBuilder("%n%-70s %10s %10s %10s%n".formatted("GET", "statements", "ms of 10", "of 10,000"));
        for (var route : Practice.routes()) {
            var path = route.path();
            if (!route.method().equals("GET") || LEFT_OUT.contains(path)) {
                continue;
            }
            var small = measured(path, practices.get(0));
            var large = measured(path, practices.get(1));
            table.append("%-70s %10d %10d %10d%n".formatted(path, large.statements, small.millis, large.millis));
            if (small.statements != large.statements || small.statements > MOST || !small.readWhole.isEmpty()) {
                wrong.add(path + ": " + small + ", " + large);
            }
        }
        System.out.println(table);
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_listed_whole_is_kept_within_bounds() {
        var answer = send(
                request("/api/teacher/services")
                        .header("Content-Type", "application/json")
                        .header(
                                "Cookie",
                                "pinteach_session=" + practices.get(1).teacher().cookie())
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"title\":\"One more\",\"price\":{\"amount\":0,\"currency\":\"EUR\"},\"durationMinutes\":60}")));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("too_many_services", "\"maximum\":200");
    }

    private Measured measured(String path, Practice practice) throws SQLException, IOException {
        var member = path.startsWith("/api/student") ? practice.student() : practice.teacher();
        var concrete = practice.path(path, sql);
        sql.update("delete from rate_window");
        recorder.statements.clear();
        var begun = System.nanoTime();
        var answer = send(request(concrete + query(path, practice))
                .header(Recorder.HEADER, "yes")
                .header("Cookie", "pinteach_session=" + member.cookie()));
        var millis = (System.nanoTime() - begun) / 1_000_000;
        assertThat(answer.statusCode()).as(concrete + " " + answer.body()).isEqualTo(200);
        var statements = List.copyOf(recorder.statements);
        return new Measured(statements.size(), readWhole(statements), millis);
    }

    private String query(String path, Practice practice) {
        var now = Instant.now().truncatedTo(ChronoUnit.HOURS);
        if (path.endsWith("/service-availability")) {
            return "?timezone=UTC&start=%s&end=%s&serviceId=%s"
                    .formatted(
                            date(now),
                            date(now.plus(30, ChronoUnit.DAYS)),
                            sql.first(
                                            "select id from service where teacher_id = ?",
                                            row -> row.getString(1),
                                            practice.teacher().id())
                                    .orElseThrow());
        }
        if (path.endsWith("/reschedule-preview")) {
            return "?startUtc=" + now.plus(51, ChronoUnit.HOURS);
        }
        return "?limit=100" + (path.endsWith("/search") ? "&q=plan" : "");
    }

    private static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** The tables that are not small and that PostgreSQL would read from end to end. */
    private List<String> readWhole(List<String> statements) throws SQLException, IOException {
        var tables = new TreeSet<String>();
        try (var connection = database.dataSource().getConnection();
                var explain = connection.createStatement()) {
            for (var statement : statements) {
                try (var rows = explain.executeQuery("explain (format json) " + statement)) {
                    rows.next();
                    collect(new ObjectMapper().readTree(rows.getString(1)), tables);
                }
            }
        }
        return List.copyOf(tables);
    }

    private void collect(JsonNode plan, Set<String> tables) {
        if (plan.path("Node Type").asText().equals("Seq Scan")) {
            var table = plan.get("Relation Name").asText();
            if (sql.count("select reltuples from pg_class where relname = ?", table) > SMALL) {
                tables.add(table);
            }
        }
        plan.forEach(part -> collect(part, tables));
    }
}
