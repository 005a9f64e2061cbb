package coop.grappe.stack;

import java.util.List;

/** The four services, with the port that each has unless another is asked for. */
public enum StackService {
    MEMBER("member-service", 8181),
    SUPPLIER("supplier-service", 8182),
    PURCHASING("purchasing-service", 8183),
    GATEWAY("gateway", 8080);

    private final String module;
    private final int defaultPort;

    StackService(String module, int defaultPort) {
        this.module = module;
        this.defaultPort = defaultPort;
    }

    /** The folder of the service in the checkout, and its name for people. */
    public String module() {
        return module;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** The databases that the stack provides, each with an owner of the same name. */
    static List<String> databases() {
        return List.of("member", "supplier", "purchasing");
    }
}
