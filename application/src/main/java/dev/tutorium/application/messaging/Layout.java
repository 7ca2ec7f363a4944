package dev.tutorium.application.messaging;

import dev.tutorium.application.messaging.Letter.Link;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a mail looks: one column that is as wide as its reader's screen and loads nothing from elsewhere; the same words as plain
 * text.
 *
 * @param stop where mails like it are stopped, or null where they cannot be
 */
record Layout(
        String name,
        List<String> paragraphs,
        @Nullable Link link,
        @Nullable URI stop) {

    private static final String STOP = "Stop mails like this";

    String text() {
        var body = paragraphs.stream().map(paragraph -> paragraph + "\n\n").collect(Collectors.joining());
        var follow = link == null ? "" : link.words() + ":\n" + link.url() + "\n\n";
        var ending = stop == null ? "" : "\n" + STOP + ":\n" + stop + "\n";
        return "Hello " + name + ",\n\n" + body + follow + "Tutorium\n" + ending;
    }

    String html() {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body style="margin:0;padding:16px;background:#fff;color:#1b1b1b;font:16px/1.5 sans-serif">
                <div style="max-width:560px;margin:0 auto;overflow-wrap:anywhere">
                <p>Hello %s,</p>
                %s%s<p>Tutorium</p>
                %s</div>
                </body>
                </html>
                """.formatted(
                        escaped(name),
                        paragraphs.stream().map(Layout::paragraph).collect(Collectors.joining()),
                        link == null ? "" : button(link),
                        stop == null ? "" : small(stop));
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text).replace("\n", "<br>\n") + "</p>\n";
    }

    private static String button(Link link) {
        return """
                <p><a href="%s" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#1d4ed8;\
                color:#fff;text-decoration:none">%s</a></p>
                """.formatted(escaped(link.url().toString()), escaped(link.words()));
    }

    private static String small(URI stop) {
        return """
                <p style="font-size:13px"><a href="%s" style="color:#595959">%s</a></p>
                """.formatted(escaped(stop.toString()), STOP);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
