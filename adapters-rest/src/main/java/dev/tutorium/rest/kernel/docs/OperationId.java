package dev.tutorium.rest.kernel.docs;

import dev.tutorium.rest.kernel.Dialect;
import io.micronaut.core.naming.NameUtils;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As {@code schoolGetCoursesByIdReviews}: the same in every build, which is what generated clients are called by. */
final class OperationId {

    private OperationId() {}

    static String of(Dialect dialect, String method, String path) {
        var parts = Arrays.stream(path.replaceFirst("^(/api)?(/v1)?/", "").split("/"))
                .map(part -> part.startsWith("{") ? "by-" + part.substring(1, part.length() - 1) : part)
                .flatMap(part -> Arrays.stream(part.split("[^A-Za-z0-9]")));
        return Stream.concat(Stream.of(method), parts)
                .map(NameUtils::capitalize)
                .collect(Collectors.joining("", dialect.surface(), ""));
    }
}
