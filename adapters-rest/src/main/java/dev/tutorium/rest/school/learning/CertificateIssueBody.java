package dev.tutorium.rest.school.learning;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.learning.CertificateType;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.UUID;

@SnakeCase
record CertificateIssueBody(
        UUID enrollmentId, @NotBlank @Size(max = 20) String type) {

    CertificateType kind() {
        return Arrays.stream(CertificateType.values())
                .filter(kind -> Words.of(kind).equals(type))
                .findFirst()
                .orElseThrow(() -> new Malformed("type", "must be one of completion, mastery, teaching"));
    }
}
