package dev.tutorium.application.kernel;

import java.net.URI;

/** Where people and providers reach the platform: what links in mails and on pages start with. */
public interface PublicAddress {

    /** The absolute address of a path that begins with a slash. */
    URI of(String path);
}
