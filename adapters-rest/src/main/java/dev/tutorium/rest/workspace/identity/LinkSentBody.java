package dev.tutorium.rest.workspace.identity;

import io.micronaut.serde.annotation.Serdeable;

/** What everyone is told who asks for a link. */
@Serdeable
record LinkSentBody(String message) {

    static final LinkSentBody ANY = new LinkSentBody("If the address can sign in, a link is on its way to it.");
}
