package dev.tutorium.rest.school.offering;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.offering.CourseFields;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.offering.CategoryId;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a creator writes about a course; a new one needs a title. */
@SnakeCase
record CourseEditBody(
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 10000) String description,
        @Nullable @Size(max = 20) String level,
        @Nullable UUID categoryId,

        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 0) BigDecimal priceCents,

        @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable Integer sessionMinutes,
        @Nullable @Size(max = 50) List<@Size(max = 300) String> tags,
        @Nullable @Size(max = 50) List<@Size(max = 300) String> learningObjectives,
        @Nullable @Size(max = 50) List<@Size(max = 300) String> includes) {

    CourseFields toFields() {
        return new CourseFields(
                title,
                description,
                Words.level(level),
                categoryId == null ? null : new CategoryId(categoryId),
                price(),
                sessionMinutes,
                tags,
                learningObjectives,
                includes);
    }

    private @Nullable Money price() {
        if (priceCents == null) {
            if (currency != null) {
                throw new Malformed("priceCents", "must be given with a currency");
            }
            return null;
        }
        return Words.price(priceCents.longValueExact(), currency);
    }
}
