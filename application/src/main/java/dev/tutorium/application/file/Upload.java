package dev.tutorium.application.file;

import java.io.InputStream;

/**
 * A file on its way in.
 *
 * @param name as the sender calls it: a hint of what it is, and never a place
 * @param size in bytes
 */
public record Upload(String name, long size, InputStream content) {}
