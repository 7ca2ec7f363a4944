package dev.tutorium.bootstrap;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The secrets of one installation: made at its first start and kept in a file only its owner can read. */
final class KeptSecrets {

    private static final int BYTES = 32;

    private final Path file;
    private final Map<String, String> secrets = new HashMap<>();

    KeptSecrets(Path folder) throws IOException {
        file = folder.resolve("secrets.properties");
        if (Files.exists(file)) {
            var kept = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
            kept.stringPropertyNames().forEach(name -> secrets.put(name, kept.getProperty(name)));
        }
    }

    /** The secret of this name: 256 random bits as text, the same at every start. */
    String get(String name) throws IOException {
        var kept = secrets.get(name);
        if (kept != null) {
            return kept;
        }
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        secrets.put(name, made);
        save();
        return made;
    }

    private void save() throws IOException {
        var lines = secrets.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining());
        var unfinished = Files.createTempFile(file.getParent(), "secrets", "", ownerOnly());
        Files.writeString(unfinished, lines);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
