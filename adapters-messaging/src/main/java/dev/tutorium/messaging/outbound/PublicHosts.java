package dev.tutorium.messaging.outbound;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Keeps addresses that members give from leading into the network that the server stands in. A name is refused when any of its
 * addresses is not public; the look-up is kept by the JVM for long enough that a connection made at once after it goes where it
 * led. Redirects are to be followed by hand, each asked about.
 */
@Singleton
public final class PublicHosts {

    private final boolean othersAllowed;

    public PublicHosts(
            @Property(name = "tutorium.outbound.private-addresses", defaultValue = "false") boolean othersAllowed) {
        this.othersAllowed = othersAllowed;
    }

    /** Whether the host is not public by what is written, without looking anything up. */
    public boolean isRefusedAsWritten(URI url) {
        var host = host(url);
        if (othersAllowed) {
            return false;
        }
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        try {
            return !isPublic(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether all that the host's name leads to is public. */
    public boolean isPublic(URI url) throws UnknownHostException {
        return othersAllowed || Stream.of(InetAddress.getAllByName(host(url))).allMatch(PublicHosts::isPublic);
    }

    private static String host(URI url) {
        var host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static boolean isPublic(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isReserved(address.getAddress()));
    }

    /** The ranges of IANA's registries of special addresses that {@link InetAddress} has no word for. */
    private static boolean isReserved(byte[] address) {
        var first = address[0] & 0xff;
        var second = address[1] & 0xff;
        if (address.length == 4) {
            return first == 0
                    || first >= 240
                    || (first == 100 && (second & 0xc0) == 64)
                    || (first == 192 && second == 0 && (address[2] == 0 || address[2] == 2))
                    || (first == 192 && second == 88 && address[2] == 99)
                    || (first == 198 && (second & 0xfe) == 18)
                    || (first == 198 && second == 51 && address[2] == 100)
                    || (first == 203 && second == 0 && address[2] == 113);
        }
        // all of IPv6 but 2000::/3 is special, and so are the tunnels and examples inside it
        return (first & 0xe0) != 0x20
                || (first == 0x20 && second == 0x01 && (address[2] & 0xfe) == 0)
                || (first == 0x20 && second == 0x01 && (address[2] & 0xff) == 0x0d && (address[3] & 0xff) == 0xb8)
                || (first == 0x20 && second == 0x02);
    }
}
