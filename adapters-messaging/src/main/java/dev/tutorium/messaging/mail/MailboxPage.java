package dev.tutorium.messaging.mail;

import java.util.List;
import java.util.stream.Collectors;

/** The mailbox as a plain page: every mail's text, its links made live. */
final class MailboxPage {

    private MailboxPage() {}

    static String of(List<KeptMail> mails) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Mailbox</title></head>
                <body>
                <h1>Mailbox</h1>
                <p>What the server would have mailed, newest first. Nothing of it has left this machine.</p>
                <form><label>Recipient <input type="email" name="to"></label> <button>Show</button></form>
                %s
                </body>
                </html>
                """.formatted(mails.stream().map(MailboxPage::article).collect(Collectors.joining()));
    }

    private static String article(KeptMail mail) {
        var text = KeptMail.LINK.matcher(escaped(mail.text())).replaceAll("<a href=\"$0\">$0</a>");
        var to = escaped(mail.to());
        return """
                <article>
                <h2>%s</h2>
                <p>To %s &lt;<a href="/sandbox/mail?to=%s">%s</a>&gt;, <time>%s</time></p>
                <pre>%s</pre>
                </article>
                """.formatted(escaped(mail.subject()), escaped(mail.name()), to, to, mail.sentAt(), text);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
