package dev.tutorium.rest.workspace;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.rest.kernel.Answer;
import dev.tutorium.rest.kernel.Names;
import dev.tutorium.rest.kernel.Paging;
import dev.tutorium.rest.kernel.ProblemDialect;
import dev.tutorium.rest.kernel.Rate;
import dev.tutorium.rest.kernel.TokenPlace;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** camelCase, the resource itself, problem documents, {@code limit} and {@code cursor}, a session cookie. */
@Singleton
final class WorkspaceDialect extends ProblemDialect {

    private static final List<String> PREFIXES = List.of(
            "/api/public/",
            "/api/student/",
            "/api/teacher/",
            "/api/auth/magic-link",
            "/api/auth/session",
            "/api/webhooks/");

    private static final Paging PAGING = new Paging("limit", 20, null, "cursor");

    private static final List<TokenPlace> TOKENS = List.of(new TokenPlace.Session("pinteach_session"));

    private static final Rate SIGN_IN_RATE = new Rate(100, Duration.ofMinutes(1));

    @Override
    public String surface() {
        return "workspace";
    }

    @Override
    public boolean speaks(String path) {
        return PREFIXES.stream().anyMatch(path::startsWith);
    }

    @Override
    public Names names() {
        return Names.CAMEL;
    }

    @Override
    public Paging paging() {
        return PAGING;
    }

    @Override
    public List<TokenPlace> tokenPlaces() {
        return TOKENS;
    }

    @Override
    public Optional<Rate> signInRate() {
        return Optional.of(SIGN_IN_RATE);
    }

    @Override
    public Object success(Answer answer) {
        if (!(answer.value() instanceof Page<?> page)) {
            return answer.value();
        }
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put(answer.dataName().orElse("items"), page.rows());
        body.put("nextCursor", Paging.encode(page.next()));
        return body;
    }
}
