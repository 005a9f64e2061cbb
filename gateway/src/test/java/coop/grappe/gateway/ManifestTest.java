package coop.grappe.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the manifests of {@code k8s/} to the types of Kubernetes, without a cluster. */
class ManifestTest {

    private static final Path MANIFESTS = Path.of("..", "k8s");
    private static final KubernetesSerialization READER = new KubernetesSerialization();

    @Test
    void everyManifestHasOnlyFieldsThatKubernetesKnows() throws Exception {
        List<String> unknown = new ArrayList<>();
        for (Path file : manifests(MANIFESTS)) {
            for (String document : Files.readString(file).split("(?m)^---$")) {
                Object resource = READER.unmarshal(document);
                assertFalse(
                        resource instanceof GenericKubernetesResource, () -> file + " holds a kind that is not known");
                collectUnknown(resource, file.getFileName().toString(), unknown);
            }
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void aMisspeltFieldIsFound() throws Exception {
        List<String> unknown = new ArrayList<>();
        Object service = READER.unmarshal("apiVersion: v1\nkind: Service\nspec:\n  ports:\n    - prot: 80\n");
        collectUnknown(service, "service", unknown);
        assertEquals(List.of("service/getSpec/getPorts/[prot]"), unknown);
    }

    @Test
    void everyManifestOfTheBaseIsListedInIt() throws Exception {
        String listed = Files.readString(MANIFESTS.resolve("base/kustomization.yaml"));
        for (Path file : manifests(MANIFESTS.resolve("base"))) {
            assertTrue(listed.contains("- " + file.getFileName()), () -> file + " is not listed");
        }
    }

    private static List<Path> manifests(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .toList();
            assertFalse(found.isEmpty());
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model keeps what it does not know aside, in each object, rather than refuse it. */
    private static void collectUnknown(Object value, String where, List<String> unknown) throws Exception {
        if (value instanceof Collection<?> values) {
            for (Object each : values) {
                collectUnknown(each, where, unknown);
            }
        } else if (value.getClass().getName().startsWith("io.fabric8") && !(value instanceof Enum)) {
            for (Method getter : value.getClass().getMethods()) {
                if (getter.getName().startsWith("get") && getter.getParameterCount() == 0) {
                    collectUnknown(getter, value, where, unknown);
                }
            }
        }
    }

    private static void collectUnknown(Method getter, Object owner, String where, List<String> unknown)
            throws Exception {
        Object value = getter.invoke(owner);
        if (getter.getName().equals("getAdditionalProperties")) {
            if (value instanceof Map<?, ?> aside && !aside.isEmpty()) {
                unknown.add(where + "/" + aside.keySet());
            }
        } else if (value != null && !(value instanceof Class)) {
            collectUnknown(value, where + "/" + getter.getName(), unknown);
        }
    }
}
