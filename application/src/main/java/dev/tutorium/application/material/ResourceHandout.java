package dev.tutorium.application.material;

import dev.tutorium.application.file.port.FileStore;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.material.port.Handouts;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.material.MaterialRefusal;

/** Hands the files of sessions to their students. */
public final class ResourceHandout {

    private final Handouts handouts;
    private final FileStore store;

    public ResourceHandout(Handouts handouts, FileStore store) {
        this.handouts = handouts;
        this.store = store;
    }

    public Outcome<Download, MaterialRefusal> open(Actor.Member student, SessionId session, MaterialId resource) {
        return handouts.find(student.id(), session, resource)
                .map(handed -> Download.of(handed, store))
                .orElseThrow(() -> new Missing("resource"));
    }
}
