package dev.tutorium.persistence.offering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.offering.PackageOffer;
import java.util.Currency;
import java.util.List;

/** The packages a service is sold in as the jsonb they are stored as. */
final class PackageOfferJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PackageOfferJson() {}

    private record Size(int credits, long priceMinor) {}

    static String write(List<PackageOffer> offers) {
        var sizes = offers.stream()
                .map(offer -> new Size(offer.credits(), offer.price().minor()))
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
                    .map(size -> new PackageOffer(size.credits, Money.of(size.priceMinor, currency)))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("packages that cannot be read: " + json, e);
        }
    }
}
