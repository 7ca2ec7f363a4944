package dev.tutorium.messaging.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Resolves names to public addresses only. What it answers is what is connected to: a name cannot say another thing in between. */
public record CheckedNames(DnsResolver names) implements DnsResolver {

    public CheckedNames() {
        this(SystemDefaultDnsResolver.INSTANCE);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        if (!Arrays.stream(addresses).allMatch(PublicAddresses::contain)) {
            throw new UnknownHostException(host + " is not a public address");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
