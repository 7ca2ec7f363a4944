package dev.tutorium.rest.school.identity;

import dev.tutorium.rest.kernel.SnakeCase;

@SnakeCase
record MessageBody(String message) {

    /** Says nothing about whether there is an account. */
    static final MessageBody LINK_SENT = new MessageBody("If the address has an account, a link is on its way to it.");

    static final MessageBody PASSWORD_SET = new MessageBody("The password is set. You are signed out everywhere.");
}
