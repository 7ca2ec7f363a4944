package dev.tutorium.messaging.mail;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;

/** The mailbox of development, for people (a page) and for scripts (JSON). */
@Controller("/sandbox/mail")
@Requires(beans = Mailbox.class)
@Secured("isAnonymous()")
final class MailboxController {

    private static final int MOST = 200;

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** The newest mails first; a page for a browser, JSON for everyone else. */
    @Get(produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    HttpResponse<?> newest(
            HttpRequest<?> request, @QueryValue @Nullable String to, @QueryValue(defaultValue = "50") int limit) {
        var mails = mailbox.newest(to, Math.clamp(limit, 1, MOST));
        return request.accept().contains(MediaType.TEXT_HTML_TYPE)
                ? HttpResponse.ok(MailboxPage.of(mails)).contentType(MediaType.TEXT_HTML_TYPE)
                : HttpResponse.ok(mails).contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
