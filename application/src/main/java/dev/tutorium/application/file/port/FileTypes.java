package dev.tutorium.application.file.port;

import java.io.IOException;
import java.io.InputStream;

/** Tells what files are. */
public interface FileTypes {

    /**
     * The media type of a content: what it is by its first bytes, which the name may only make more precise, as a word processor's
     * document among packages. {@code application/octet-stream} where nothing is known.
     *
     * @param content supports marks, and is where it was afterwards
     */
    String detect(InputStream content, String name) throws IOException;
}
