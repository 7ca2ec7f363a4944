package dev.tutorium.application.file.port;

class FilesInMemoryTest extends FileStoreContract {

    private final FilesInMemory files = new FilesInMemory();

    @Override
    protected FileStore store() {
        return files;
    }
}
