package dev.tutorium.messaging.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP to addresses that strangers give, each call on a connection of its own. A call is cut off when its time is over, wherever it
 * stands: a server that answers a byte at a time gets no longer than one that does not answer. A redirect is an answer like any
 * other.
 */
public final class StrangersHttp implements AutoCloseable {

    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");

    private final CloseableHttpClient http;
    private final ScheduledExecutorService clock;

    /**
     * @param names       {@link CheckedNames}, unless our own network may be called too
     * @param concurrency how many calls run at once
     */
    public StrangersHttp(DnsResolver names, int concurrency, String agent) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(concurrency)
                .setMaxConnPerRoute(concurrency)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(CONNECTING).build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent(agent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(agent + "-timeouts").factory());
    }

    /** Makes something of an answer whose body is still to be read. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ClassicHttpResponse answer) throws IOException;
    }

    /** {@link InterruptedIOException} when its time was over. */
    public <T> T call(HttpUriRequestBase request, Duration timeout, Reader<T> reader) throws IOException {
        var end = clock.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return reader.read(http.executeOpen(null, request, null));
        } catch (IOException e) {
            if (end.isDone()) {
                throw new InterruptedIOException("no answer within " + timeout.toSeconds() + " s");
            }
            throw e;
        } finally {
            end.cancel(false);
            request.cancel(); // ends the connection; to close the answer would read what is left of it
        }
    }

    /** Whether a host is public as far as can be told without looking its name up. */
    public static boolean isPublicAsWritten(String host) {
        var plain = host.toLowerCase(Locale.ROOT);
        if (plain.equals("localhost") || plain.endsWith(".localhost")) {
            return false;
        }
        try {
            return !ADDRESS.matcher(plain).matches() || PublicAddresses.contain(InetAddress.getByName(plain));
        } catch (UnknownHostException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        http.close();
    }
}
