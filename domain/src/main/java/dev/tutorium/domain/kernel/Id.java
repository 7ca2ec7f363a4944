package dev.tutorium.domain.kernel;

import java.util.UUID;

/** A typed id: a record with one UUID. Written as the bare UUID wherever it leaves the domain. */
public interface Id {

    UUID value();
}
