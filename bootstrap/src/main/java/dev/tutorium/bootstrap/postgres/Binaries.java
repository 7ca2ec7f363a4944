package dev.tutorium.bootstrap.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from the archive on the class path once for each version of it. */
record Binaries(Path home) {

    static Binaries unpack(Path folder) throws IOException {
        var archive = archive();
        var home = folder.resolve("programs-" + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            var partial = folder.resolve("unpacking");
            delete(partial);
            try (var packed = archive.toURL().openStream()) {
                unpack(packed, partial);
            }
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static URI archive() throws IOException {
        var name = "postgres-%s-%s.txz".formatted(system(), machine());
        var found = Binaries.class.getClassLoader().getResource(name);
        if (found == null) {
            throw new IOException("this build has no PostgreSQL for this system (" + name
                    + "); build it here, or name a server with --db");
        }
        return URI.create(found.toString());
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String machine() {
        var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") ? "arm_64" : "x86_64";
    }

    /** The checksum that the jar keeps of the archive: another version unpacks beside the old one. */
    private static String fingerprint(URI archive) throws IOException {
        return archive.toURL().openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : "unpacked";
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path folder) throws IOException {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("an archive that leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, path);
        if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
            throw new IOException("cannot be made executable: " + path);
        }
    }
}
