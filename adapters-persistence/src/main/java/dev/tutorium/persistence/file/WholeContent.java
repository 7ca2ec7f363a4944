package dev.tutorium.persistence.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A content that must have as many bytes as was said: reading it to another end fails. */
final class WholeContent extends FilterInputStream {

    private final long size;
    private long seen;

    WholeContent(InputStream content, long size) {
        super(content);
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? -1 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        var some = super.read(into, offset, most);
        count(some);
        return some;
    }

    private void count(int some) throws IOException {
        if (some > 0) {
            seen += some;
        }
        if (seen > size || (some < 0 && seen < size)) {
            throw new IOException("a file of " + size + " bytes has another end at " + seen);
        }
    }
}
