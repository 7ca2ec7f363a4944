package dev.tutorium.application.kernel;

import java.util.UUID;

/** New ids: UUIDs of version 7, ordered by time. */
public interface Ids {

    UUID next();
}
