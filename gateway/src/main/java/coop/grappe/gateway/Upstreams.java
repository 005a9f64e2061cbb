package coop.grappe.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The connections to the services. Bodies stream through both ways; nothing is buffered. */
@ApplicationScoped
class Upstreams {

    private final HttpClient client;
    private final Map<String, HttpProxy> proxies;
    private final Map<String, URI> addresses;

    Upstreams(Vertx vertx, GatewayConfig config, ProxyInterceptor interceptor) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(
                        Math.toIntExact(config.upstream().connectTimeout().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(Math.toIntExact(config.upstream().idleTimeout().toMillis()))
                .setMaxPoolSize(config.upstream().pool())
                .setKeepAliveTimeout(30)
                .setTcpNoDelay(true)
                .setDecompressionSupported(false));
        addresses = config.services();
        proxies = addresses.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> proxy(entry.getValue(), interceptor)));
    }

    void forward(String service, HttpServerRequest request) {
        HttpProxy proxy = proxies.get(service);
        if (proxy == null) {
            throw new IllegalArgumentException("No service " + service);
        }
        proxy.handle(request);
    }

    HttpClient client() {
        return client;
    }

    Map<String, URI> addresses() {
        return addresses;
    }

    private HttpProxy proxy(URI address, ProxyInterceptor interceptor) {
        int port = address.getPort() > 0 ? address.getPort() : 80;
        return HttpProxy.reverseProxy(client).origin(port, address.getHost()).addInterceptor(interceptor);
    }
}
