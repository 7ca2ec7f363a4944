package dev.tutorium.rest.kernel.docs;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** The API's description for programs and, as two pages, for people; their scripts and styles come from this server. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(property = "tutorium.docs.enabled", notEquals = "false")
final class DocsController {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final MediaType SCRIPT = new MediaType("text/javascript");

    /** What may be fetched, and where it lies. */
    private static final Map<String, Asset> ASSETS = Map.of(
            "docs.js", new Asset("docs/docs.js", SCRIPT),
            "redoc.js", new Asset("docs/redoc.js", SCRIPT),
            "swagger-ui.css",
                    new Asset("META-INF/swagger/views/swagger-ui/res/swagger-ui.css", MediaType.TEXT_CSS_TYPE),
            "swagger-ui-bundle.js", new Asset("META-INF/swagger/views/swagger-ui/res/swagger-ui-bundle.js", SCRIPT),
            "redoc.standalone.js", new Asset("META-INF/swagger/views/redoc/res/redoc.standalone.js", SCRIPT));

    private final ApiDocument document;

    DocsController(ApiDocument document) {
        this.document = document;
    }

    @Get("/openapi.json")
    Map<String, Object> openapi() {
        return document.content();
    }

    @Get("/docs")
    HttpResponse<byte[]> docs() throws IOException {
        return page("docs/docs.html");
    }

    @Get("/redoc")
    HttpResponse<byte[]> redoc() throws IOException {
        return page("docs/redoc.html");
    }

    @Get("/docs/assets/{name}")
    HttpResponse<byte[]> asset(@PathVariable String name) throws IOException {
        var asset = ASSETS.get(name);
        return asset == null
                ? HttpResponse.notFound()
                : HttpResponse.ok(bytes(asset.path))
                        .contentType(asset.type)
                        .header("Cache-Control", "public, max-age=3600");
    }

    private static HttpResponse<byte[]> page(String path) throws IOException {
        return HttpResponse.ok(bytes(path))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", POLICY);
    }

    private static byte[] bytes(String path) throws IOException {
        try (var stream = DocsController.class.getClassLoader().getResourceAsStream(path)) {
            return Objects.requireNonNull(stream, path).readAllBytes();
        }
    }

    private record Asset(String path, MediaType type) {}
}
