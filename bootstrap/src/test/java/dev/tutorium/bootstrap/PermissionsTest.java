package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SignInId;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.rest.kernel.AccessTokens;
import dev.tutorium.rest.kernel.SessionCookie;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what: every route as a visitor and as every role, held against the surface's list. */
class PermissionsTest extends ServerTest {

    private static final Set<String> OPEN = Set.of("anyone", "member");

    @Inject
    Sql sql;

    @Inject
    Secrets secrets;

    @Inject
    AccessTokens tokens;

    private final Map<Role, AccountId> accounts = new EnumMap<>(Role.class);

    private record Route(String method, String path, String who) {

        static Route parse(String row) {
            var parts = row.split(",", -1);
            return new Route(parts[0], parts[1], parts[2]);
        }

        /** 401 or 403 where the caller is kept out, 200 for whatever else. */
        int expected(@Nullable Role role) {
            if (role == null) {
                return who.equals("anyone") ? 200 : 401;
            }
            return OPEN.contains(who) || List.of(who.split(" ", -1)).contains(role.name()) ? 200 : 403;
        }
    }

    /** What a caller shows: headers of a new sign-in. */
    private record Caller(String cookie, String bearer) {}

    @ParameterizedTest
    @ValueSource(strings = {"workspace", "marketplace", "school", "catalog"})
    void every_route_lets_in_whom_its_list_names(String surface) throws IOException {
        var wrong = new ArrayList<String>();
        for (var route : routes(surface)) {
            check(route, null, wrong);
            for (var role : Role.values()) {
                check(route, role, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whoever is signed in as a student reads, moves sessions and waits for times; all else is the student's own. */
    @Test
    void who_acts_in_someone_elses_name_is_kept_from_all_that_is_not_marked() throws IOException {
        var student = newAccount(Role.STUDENT);
        var teacher = newAccount(Role.TEACHER);
        var open = new ArrayList<String>();
        for (var surface : List.of("workspace", "marketplace", "school", "catalog")) {
            for (var route : routes(surface)) {
                var path = route.path.replaceAll("\\{[^}]*}", new UUID(7, 7).toString());
                var acting = signIn(student);
                sql.update(
                        "update sign_in set behind_id = ? where account_id = ? and kind = 'COOKIE'", teacher, student);
                var answer = call(route.method, path, "{}", new Caller(acting.cookie, ""));
                if (answer.statusCode() != 401 && answer.statusCode() != 403) {
                    open.add(route.method + " " + route.path);
                }
            }
        }
        var anyone = Stream.of("workspace", "marketplace", "school", "catalog")
                .flatMap(surface -> routesOf(surface).filter(route -> route.who.equals("anyone")))
                .map(route -> route.method + " " + route.path)
                .collect(Collectors.toSet());
        open.removeAll(anyone);
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "GET /api/auth/session",
                        "DELETE /api/auth/session",
                        "GET /api/student/sessions",
                        "GET /api/student/sessions/{id}",
                        "GET /api/student/sessions/{id}/cancellation-preview",
                        "GET /api/student/sessions/{id}/reschedule-preview",
                        "POST /api/student/sessions/{id}/reschedule",
                        "POST /api/student/waitlist",
                        "GET /api/student/waitlist/{serviceId}",
                        "DELETE /api/student/waitlist/{serviceId}",
                        "POST /api/student/waitlist/{serviceId}/decline");
    }

    private static Stream<Route> routesOf(String surface) {
        try {
            return routes(surface).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Route route, @Nullable Role role, List<String> wrong) {
        var path = route.path.replaceAll("\\{[^}]*}", new UUID(7, 7).toString());
        var answer = call(route.method, path, "{}", role == null ? null : signIn(account(role)));
        var status = answer.statusCode();
        var seen = status == 401 || status == 403 ? status : 200;
        var ownAnswer = route.who.equals("anyone") && status == 401;
        if (status >= 500 || (seen != route.expected(role) && !ownAnswer)) {
            wrong.add(route + " as " + role + ": " + status + " " + answer.body());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "services; {'title':'Maths','price':{'amount':2500,'currency':'EUR'},'durationMinutes':60}; PATCH DELETE",
                "availability-schedules; {'name':'Usual','timezone':'Europe/Berlin','rules':[]}; GET PATCH DELETE",
                "availability-overrides; {'date':'2027-03-01','blocked':true}; GET PATCH DELETE",
                "cancellation-policies; {'name':'Kind','tiers':[{'noticeHours':24,'refundPercent':100}]}; GET PATCH DELETE",
                "students; {'name':'Ann','email':'ann@example.org'}; PATCH DELETE",
                "lesson-templates; {'title':'Halves'}; GET PATCH DELETE",
                "resources; {'title':'Map','url':'https://example.org/map'}; GET PATCH DELETE",
                "widget-configs; {'name':'Blog'}; GET PATCH DELETE"
            })
    void what_belongs_to_another_teacher_is_not_there(String resource, String body, String methods) {
        var json = body.replace('\'', '"');
        var made = call("POST", "/api/teacher/" + resource, json, signIn(account(Role.TEACHER)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var id = made.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        var stranger = newAccount(Role.TEACHER);
        for (var method : methods.split(" ", -1)) {
            var answer = call(method, "/api/teacher/" + resource + "/" + id, json, signIn(stranger));
            assertThat(answer.statusCode()).as(method + " " + answer.body()).isEqualTo(404);
        }
    }

    @Test
    void a_suspended_account_and_an_ended_sign_in_are_nobody_at_once() {
        var account = newAccount(Role.STUDENT);
        var caller = signIn(account);
        assertThat(call("GET", "/api/users/me", null, caller).statusCode()).isEqualTo(200);
        sql.update("update account set status = 'SUSPENDED' where id = ?", account);
        assertThat(call("GET", "/api/users/me", null, caller).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> call(String method, String path, @Nullable String body, @Nullable Caller caller) {
        var request = request(path)
                .method(
                        method,
                        body == null || method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (caller != null) {
            request.header("Cookie", caller.cookie).header("Authorization", caller.bearer);
        }
        return send(request);
    }

    private AccountId account(Role role) {
        return accounts.computeIfAbsent(role, this::newAccount);
    }

    private AccountId newAccount(Role role) {
        var id = new AccountId(UUID.randomUUID());
        sql.update(
                """
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, 'Someone', ?, ?, 'UTC', 'ACTIVE', ?, 1)""",
                id,
                id.value() + "@example.org",
                "m" + id.value().toString().substring(0, 8),
                List.of(role.name()),
                Instant.now());
        return id;
    }

    /** A new sign-in for every call: a call may end it, and limits count by sign-in. */
    private Caller signIn(AccountId account) {
        var secret = secrets.next();
        var bearer = UUID.randomUUID();
        signIn(UUID.randomUUID(), account, "COOKIE", secret);
        signIn(bearer, account, "BEARER", secrets.next());
        return new Caller(
                SessionCookie.NAME + "=" + secret,
                "Bearer " + tokens.issue(account, new SignInId(bearer), Duration.ofMinutes(5)));
    }

    private void signIn(UUID id, AccountId account, String kind, String secret) {
        sql.update(
                """
                insert into sign_in (id, account_id, kind, secret_hash, started_at, expires_at, version)
                values (?, ?, ?, ?, ?, ?, 1)""",
                id,
                account,
                kind,
                secrets.hash(secret).value(),
                Instant.now(),
                Instant.now().plus(Duration.ofDays(1)));
    }

    private static List<Route> routes(String surface) throws IOException {
        try (var stream = PermissionsTest.class.getResourceAsStream("/routes/" + surface + ".csv")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Route::parse)
                    .toList();
        }
    }
}
