package dev.tutorium.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.material.MaterialPolicy;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTest {

    private final ContentTypes types = new ContentTypes();

    private String detect(byte[] content, String name) throws IOException {
        try (var stream = new BufferedInputStream(new ByteArrayInputStream(content), 1 << 16)) {
            var type = types.detect(stream, name);
            assertThat(stream.readAllBytes()).isEqualTo(content);
            return type;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e370a,application/pdf",
        "89504e470d0a1a0a0000000d49484452,image/png",
        "ffd8ffe000104a4649460001,image/jpeg",
        "474946383961010001,image/gif",
        "524946462400000057454250565038,image/webp",
        "4944330300000000,audio/mpeg",
        "00000018667479706d7034320000000069736f6d,video/mp4",
        "000000186674797069736f6d0000020069736f6d,video/quicktime",
        "0000001c667479704d34412000000000,audio/mp4"
    })
    void what_a_file_is_is_told_by_its_first_bytes(String hex, String type) throws IOException {
        assertThat(detect(HexFormat.of().parseHex(hex), "homework.txt")).isEqualTo(type);
        assertThat(MaterialPolicy.standard().fileTypes()).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"notes.txt,text/plain", "notes.md,text/markdown", "marks.csv,text/csv", "notes,text/plain"})
    void text_is_what_its_name_says(String name, String type) throws IOException {
        assertThat(detect("Ada; 5\nBen; 4\n".getBytes(StandardCharsets.UTF_8), name))
                .isEqualTo(type);
        assertThat(MaterialPolicy.standard().fileTypes()).contains(type);
    }

    @Test
    void a_name_only_makes_it_more_precise() throws IOException {
        var mp4 = HexFormat.of().parseHex("000000186674797069736f6d0000020069736f6d");
        assertThat(detect(mp4, "clip.mp4")).isEqualTo("video/mp4");
        assertThat(detect(mp4, "clip.pdf")).isEqualTo("video/quicktime");
    }

    @Test
    void office_documents_are_packages_of_the_right_make() throws IOException {
        var docx = zip(List.of("[Content_Types].xml", "word/document.xml"), "");
        assertThat(detect(docx, "essay.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(detect(zip(List.of("mimetype"), "application/vnd.oasis.opendocument.text"), "essay.odt"))
                .isEqualTo("application/vnd.oasis.opendocument.text");
    }

    @ParameterizedTest
    @CsvSource({
        "4d5a90000300000004000000ffff0000,essay.pdf",
        "7f454c4602010100,photo.png",
        "3c21444f43545950452068746d6c3e3c68746d6c3e,notes.txt",
        "3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f323030302f737667223e,photo.png",
        "504b03041400000008000000,essay.pdf"
    })
    void what_pretends_to_be_something_else_is_not_allowed(String hex, String name) throws IOException {
        assertThat(MaterialPolicy.standard().fileTypes())
                .doesNotContain(detect(HexFormat.of().parseHex(hex), name));
    }

    /** The first entry is stored as it is, which tells what the package is. */
    private static byte[] zip(List<String> names, String first) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                var entry = new ZipEntry(name);
                var content = first.getBytes(StandardCharsets.US_ASCII);
                var sum = new CRC32();
                sum.update(content);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
