package dev.tutorium.payments.sandbox;

import io.micronaut.http.MutableHttpResponse;

/** What the sandbox's pages share: plain HTML that loads nothing and works without scripts, by keyboard and read aloud. */
final class SandboxPage {

    private SandboxPage() {}

    /** Its forms post to its very own address. */
    static MutableHttpResponse<String> shown(MutableHttpResponse<String> answer, String title, String content) {
        return answer.body(of(title, content))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .header("Referrer-Policy", "same-origin");
    }

    /** The title is text, the content HTML. */
    private static String of(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>
                body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 3rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
                h1 { font-size: 1.4rem } .amount { font-size: 2rem; margin: 0 }
                button { font: inherit; padding: .6rem 1.4rem; margin: 0 .6rem .6rem 0; border: 2px solid #1d4f91; border-radius: .4rem; background: #fff; color: #1d4f91; cursor: pointer }
                button[value=pay], button[value=answer] { background: #1d4f91; color: #fff }
                [role=status] { padding: .6rem 1rem; border-left: .3rem solid #1d4f91; background: #eef3fa }
                </style>
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(escaped(title), content);
    }

    /** For text and for quoted attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
