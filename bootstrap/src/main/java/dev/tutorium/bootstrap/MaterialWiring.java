package dev.tutorium.bootstrap;

import dev.tutorium.application.booking.SessionPreparation;
import dev.tutorium.application.booking.port.SessionContents;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.file.FileIntake;
import dev.tutorium.application.file.FileSweep;
import dev.tutorium.application.file.port.FileStore;
import dev.tutorium.application.file.port.FileTypes;
import dev.tutorium.application.file.port.Uploads;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.material.MaterialMoving;
import dev.tutorium.application.material.ResourceHandout;
import dev.tutorium.application.material.ResourceKeeping;
import dev.tutorium.application.material.Shelf;
import dev.tutorium.application.material.TemplateKeeping;
import dev.tutorium.application.material.port.Handouts;
import dev.tutorium.application.material.port.Materials;
import dev.tutorium.domain.material.MaterialPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Folders, lesson templates and resources, the files that are uploaded for them, and the sessions they are used in. */
@Factory
final class MaterialWiring {

    @Singleton
    MaterialPolicy materialPolicy(Overrides configured) {
        var standard = MaterialPolicy.standard();
        return new MaterialPolicy(
                configured.number("tutorium.material.deepest", standard.deepest()),
                configured.number("tutorium.material.most", standard.most()),
                standard.atOnce(),
                standard.largestFile(),
                standard.storage(),
                standard.fileTypes());
    }

    @Singleton
    FileIntake fileIntake(FileStore store, FileTypes types, Uploads uploads, Ids ids, InstantSource clock) {
        return new FileIntake(store, types, uploads, ids, clock);
    }

    @Singleton
    RecurringJob removeUnneededFiles(FileStore store, Uploads uploads, InstantSource clock) {
        return new FileSweep(store, uploads, clock).job();
    }

    @Singleton
    Shelf shelf(Materials materials, MaterialPolicy policy, Ids ids, Transactions transactions, InstantSource clock) {
        return new Shelf(materials, policy, ids, transactions, clock);
    }

    @Singleton
    TemplateKeeping templateKeeping(Materials materials, Shelf shelf, Transactions transactions) {
        return new TemplateKeeping(materials, shelf, transactions);
    }

    @Singleton
    ResourceKeeping resourceKeeping(
            Materials materials,
            Shelf shelf,
            FileIntake intake,
            Uploads uploads,
            FileStore store,
            MaterialPolicy policy,
            Transactions transactions) {
        return new ResourceKeeping(materials, shelf, intake, uploads, store, policy, transactions);
    }

    @Singleton
    MaterialMoving materialMoving(Materials materials, Shelf shelf, MaterialPolicy policy, Transactions transactions) {
        return new MaterialMoving(materials, shelf, policy, transactions);
    }

    @Singleton
    SessionPreparation sessionPreparation(
            Sessions sessions,
            SessionContents contents,
            Materials materials,
            MaterialPolicy policy,
            Transactions transactions) {
        return new SessionPreparation(sessions, contents, materials, policy, transactions);
    }

    @Singleton
    ResourceHandout resourceHandout(Handouts handouts, FileStore store) {
        return new ResourceHandout(handouts, store);
    }
}
