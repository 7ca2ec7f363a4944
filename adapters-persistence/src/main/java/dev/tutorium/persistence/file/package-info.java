/** Uploaded files: in a folder of this machine, or in an S3-compatible store. */
@NullMarked
package dev.tutorium.persistence.file;

import org.jspecify.annotations.NullMarked;
