package dev.tutorium.rest.school;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.rest.kernel.Answer;
import dev.tutorium.rest.kernel.Names;
import dev.tutorium.rest.kernel.Paging;
import dev.tutorium.rest.kernel.ProblemDialect;
import dev.tutorium.rest.kernel.TokenPlace;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * snake_case, the resource itself, problem documents, {@code page} or {@code cursor} with {@code limit}, bearer tokens. Speaks
 * what is left of {@code /api} by the workspace and the marketplace; takes the workspace's cookie too, as they share the prefix.
 */
@Singleton
final class SchoolDialect extends ProblemDialect {

    private static final Paging PAGING = new Paging("limit", 20, "page", "cursor");

    private static final List<TokenPlace> TOKENS =
            List.of(new TokenPlace.Bearer(), new TokenPlace.Session("pinteach_session"));

    @Override
    public String surface() {
        return "school";
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public boolean speaks(String path) {
        return path.startsWith("/api/");
    }

    @Override
    public Names names() {
        return Names.SNAKE;
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
    public Object success(Answer answer) {
        if (!(answer.value() instanceof Page<?> page)) {
            return answer.value();
        }
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put(answer.dataName().orElse("items"), page.rows());
        if (answer.asked().after() == null) {
            body.put("total", page.total());
            body.put("page", answer.asked().number());
        }
        body.put("limit", answer.asked().size());
        body.put("next_cursor", Paging.encode(page.next()));
        return body;
    }
}
