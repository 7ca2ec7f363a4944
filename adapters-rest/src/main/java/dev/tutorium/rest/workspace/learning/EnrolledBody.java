package dev.tutorium.rest.workspace.learning;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record EnrolledBody(String message) {

    /** The same for everyone, so that it does not tell who has an account. */
    static final EnrolledBody LINK_SENT = new EnrolledBody("A link to sign in is on its way to the address.");
}
