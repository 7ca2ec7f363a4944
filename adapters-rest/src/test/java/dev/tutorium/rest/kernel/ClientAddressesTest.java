package dev.tutorium.rest.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {

    private final ClientAddresses addresses = new ClientAddresses(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8::/32"));

    @ParameterizedTest
    @CsvSource({
        "203.0.113.5, 198.51.100.1, 203.0.113.5",
        "10.1.2.3, 198.51.100.1, 198.51.100.1",
        "192.0.2.7, 198.51.100.1, 198.51.100.1",
        "192.0.2.8, 198.51.100.1, 192.0.2.8",
        "10.1.2.3, '1.1.1.1, 198.51.100.1, 10.9.9.9', 198.51.100.1",
        "2001:db8:0:0:0:0:0:1, 198.51.100.1, 198.51.100.1",
        "10.1.2.3, 'not an address', 10.1.2.3",
        "10.1.2.3, '', 10.1.2.3"
    })
    void what_proxies_of_ours_forward_is_believed_and_nothing_else(String remote, String forwarded, String client) {
        HttpRequest<?> request = mock();
        HttpHeaders headers = mock();
        when(request.getRemoteAddress()).thenReturn(new InetSocketAddress(remote, 4711));
        when(request.getHeaders()).thenReturn(headers);
        when(headers.getAll("X-Forwarded-For")).thenReturn(List.of(forwarded));
        assertThat(addresses.of(request)).isEqualTo(client);
    }
}
