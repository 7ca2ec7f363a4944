package dev.tutorium.rest.kernel;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/**
 * Where requests come from. {@code X-Forwarded-For} is believed from the proxies of {@code tutorium.proxies} only (addresses or
 * networks, {@code 10.0.0.0/8}); anyone else could write anything into it.
 */
@Singleton
public final class ClientAddresses {

    private final List<Network> proxies;

    ClientAddresses(@Value("${tutorium.proxies:}") List<String> proxies) {
        this.proxies = proxies.stream()
                .filter(proxy -> !proxy.isBlank())
                .map(Network::parse)
                .toList();
    }

    /** The nearest address that is not one of our proxies. */
    public String of(HttpRequest<?> request) {
        var address = request.getRemoteAddress().getAddress().getHostAddress();
        var forwarded =
                String.join(",", request.getHeaders().getAll("X-Forwarded-For")).split(",", -1);
        for (var hop = forwarded.length - 1; hop >= 0 && isProxy(address); hop--) {
            var before = forwarded[hop].strip();
            if (!isAddress(before)) {
                break;
            }
            address = before;
        }
        return address;
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.contains(address));
    }

    private static boolean isAddress(String text) {
        try {
            return InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private record Network(BigInteger bits, int width, int prefix) {

        static Network parse(String text) {
            var slash = text.indexOf('/');
            var whole = of(slash < 0 ? text.strip() : text.substring(0, slash).strip());
            return slash < 0
                    ? whole
                    : new Network(
                            whole.bits,
                            whole.width,
                            Integer.parseInt(text.substring(slash + 1).strip()));
        }

        /** The network of one address. */
        private static Network of(String literal) {
            var address = InetAddress.ofLiteral(literal).getAddress();
            var width = address.length * Byte.SIZE;
            return new Network(new BigInteger(1, address), width, width);
        }

        boolean contains(String literal) {
            var other = of(literal);
            return other.width == width
                    && bits.xor(other.bits).shiftRight(width - prefix).signum() == 0;
        }
    }
}
