package dev.tutorium.persistence.offering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.offering.PackageOffer;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The packages a service is sold in as the jsonb they are stored as. */
final class PackageOfferJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PackageOfferJson() {}

    private record Size(
            int credits,
            long priceMinor,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Renewal renewal) {}

    static String write(List<PackageOffer> offers) {
        var sizes = offers.stream()
                .map(offer -> new Size(offer.credits(), offer.price().minor(), offer.renewal()))
                .toList();
        try {
            return MAPPER.writeValueAsString(sizes);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("packages that cannot be written: " + offers, e);
        }
    }

    static List<PackageOffer> read(String json, Currency currency) {
        try {
            return MAPPER.readValue(json, new TypeReference<List<Size>>() {}).stream()
                    .map(size -> new PackageOffer(size.credits, Money.of(size.priceMinor, currency), size.renewal))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("packages that cannot be read: " + json, e);
        }
    }
}
