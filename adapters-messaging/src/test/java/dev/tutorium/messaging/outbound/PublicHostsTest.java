package dev.tutorium.messaging.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicHostsTest {

    private final PublicHosts hosts = new PublicHosts(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "127.0.0.1",
                "127.9.9.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:a00:1::"
            })
    void an_address_inside_a_network_or_reserved_is_not_public(String address) throws UnknownHostException {
        assertThat(PublicHosts.isPublic(InetAddress.ofLiteral(address))).isFalse();
        var host = address.contains(":") ? "[" + address + "]" : address;
        assertThat(hosts.isRefusedAsWritten(URI.create("https://" + host + "/x.ics")))
                .isTrue();
        assertThat(hosts.isPublic(URI.create("https://" + host + "/x.ics"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.0.1",
                "172.32.0.1",
                "198.17.0.1",
                "2606:4700::1111"
            })
    void an_address_of_the_internet_is_public(String address) {
        assertThat(PublicHosts.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void names_of_this_machine_are_refused_as_written_and_others_are_looked_up() throws UnknownHostException {
        assertThat(hosts.isRefusedAsWritten(URI.create("https://LocalHost/"))).isTrue();
        assertThat(hosts.isRefusedAsWritten(URI.create("https://a.localhost/"))).isTrue();
        assertThat(hosts.isRefusedAsWritten(URI.create("https://calendar.example/")))
                .isFalse();
        assertThat(hosts.isPublic(URI.create("http://localhost/"))).isFalse();
        assertThat(new PublicHosts(true).isPublic(URI.create("http://localhost/")))
                .isTrue();
    }
}
