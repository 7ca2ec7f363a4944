package dev.tutorium.messaging.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses of the internet a stranger may have us call: none of our own machine or network, nor any that carries another
 * address in itself. The ranges are those of the IANA registries of special-purpose addresses; of IPv6 only global unicast counts.
 */
public final class PublicAddresses {

    private static final Network GLOBAL_UNICAST = Network.of("2000::", 3);

    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::parse)
            .toList();

    private static final int IPV6_BYTES = 16;

    private PublicAddresses() {}

    /** An IPv4 address that is mapped into IPv6 is an IPv4 address by the time it is asked about. */
    public static boolean contain(InetAddress address) {
        var bytes = address.getAddress();
        return (bytes.length != IPV6_BYTES || GLOBAL_UNICAST.contains(bytes))
                && SPECIAL.stream().noneMatch(network -> network.contains(bytes));
    }

    /** The addresses that begin with the same bits. */
    private static final class Network {
        private final byte[] start;
        private final int bits;

        private Network(byte[] start, int bits) {
            this.start = start;
            this.bits = bits;
        }

        static Network parse(String text) {
            var slash = text.indexOf('/');
            return of(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
        }

        static Network of(String start, int bits) {
            try {
                return new Network(InetAddress.getByName(start).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % Byte.SIZE;
                if (((address[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
