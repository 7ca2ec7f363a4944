package dev.tutorium.rest.kernel;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/**
 * A page behind a link in a mail, for servers with no application in front of them: a sentence, and at most one form. Opening it
 * changes nothing, so that programs which follow links to check them use nothing up. It works without scripts and loads nothing.
 */
public final class FormPage {

    private FormPage() {}

    public static MutableHttpResponse<String> message(HttpStatus status, String title, String sentence) {
        return page(status, title, "<p>" + escaped(sentence) + "</p>");
    }

    /** For a link that does nothing any more. */
    public static MutableHttpResponse<String> gone(String title) {
        return message(HttpStatus.GONE, title, "This link does not work any more. Ask for a new one and use it soon.");
    }

    /** One button, which posts the token to a path. */
    public static MutableHttpResponse<String> button(String title, String sentence, String action, String token) {
        return page(HttpStatus.OK, title, form(sentence, action, token, "", title));
    }

    /** A field for a new password, which is posted with the token to a path. */
    public static MutableHttpResponse<String> password(String title, String sentence, String action, String token) {
        var field = """
                <p><label>New password
                <input type="password" name="password" autocomplete="new-password" required></label></p>
                """;
        return page(HttpStatus.OK, title, form(sentence, action, token, field, title));
    }

    private static String form(String sentence, String action, String token, String field, String button) {
        return """
                <p>%s</p>
                <form method="post" action="%s">
                <input type="hidden" name="token" value="%s">
                %s<button>%s</button>
                </form>""".formatted(escaped(sentence), escaped(action), escaped(token), field, escaped(button));
    }

    /** The token is in the address, so no other site gets to see it; our own must, or the form's origin would be hidden too. */
    private static MutableHttpResponse<String> page(HttpStatus status, String title, String content) {
        var html = """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><title>%1$s</title></head>
                <body>
                <h1>%1$s</h1>
                %2$s
                </body>
                </html>
                """.formatted(escaped(title), content);
        return HttpResponse.status(status)
                .body(html)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header("Referrer-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
