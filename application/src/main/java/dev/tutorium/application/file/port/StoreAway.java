package dev.tutorium.application.file.port;

import java.io.IOException;

/** A store of files that does not answer, or not as it should; asking again later may help. */
public final class StoreAway extends IOException {

    private static final long serialVersionUID = 1L;

    public StoreAway(String message, Throwable cause) {
        super(message, cause);
    }
}
