package dev.tutorium.application.kernel;

/** The database, for whoever asks whether the platform is well. */
public interface Database {

    boolean answers();
}
