package coop.grappe.gateway;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which services are ready. The gateway is ready without them: what is away gets words, and the others go on. */
@Readiness
@ApplicationScoped
class ServicesHealth implements AsyncHealthCheck {

    /** Well under the second that a Kubernetes probe waits, or one silent service would take the door away. */
    private static final long PATIENCE_MILLIS = 500;

    private final Upstreams upstreams;

    ServicesHealth(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Map<String, Future<Boolean>> ready = new TreeMap<>();
        upstreams.addresses().forEach((service, address) -> ready.put(service, isReady(address)));
        return Uni.createFrom()
                .completionStage(() -> Future.join(ready.values().stream().toList())
                        .map(all -> states(ready))
                        .toCompletionStage());
    }

    private static HealthCheckResponse states(Map<String, Future<Boolean>> ready) {
        var response = HealthCheckResponse.named("services").up();
        ready.forEach((service, answer) -> response.withData(service, answer.result() ? "UP" : "DOWN"));
        return response.build();
    }

    private Future<Boolean> isReady(URI address) {
        return upstreams
                .client()
                .request(new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(address + "/q/health/ready"))
                .compose(request -> request.send())
                .map(answer -> answer.statusCode() == 200)
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .otherwise(false);
    }
}
