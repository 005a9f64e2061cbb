package coop.grappe.stack.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;

/** Organizations, their sites and their representatives; what is known already stays as it is. */
final class Registering {

    private final Play play;
    private final Api api;
    private final String operator;

    Registering(Play play) {
        this.play = play;
        this.api = play.api();
        this.operator = api.actor("operator");
    }

    void run() {
        List<NamedCsvRecord> organizations = play.files().rows("organizations");
        Map<String, List<NamedCsvRecord>> representatives = play.files().rowsBy("representatives", "organization");
        for (NamedCsvRecord organization : organizations) {
            if (organization.getField("kind").equals("supplier")) {
                registerSupplier(organization);
            } else if (registerMember(organization)) {
                representatives
                        .getOrDefault(organization.getField("id"), List.of())
                        .forEach(this::addRepresentative);
            }
        }
        play.files().rowsBy("sites", "organization").forEach(this::addSites);
        long suppliers = organizations.stream()
                .filter(organization -> organization.getField("kind").equals("supplier"))
                .count();
        play.narrator().step("registered", organizations.size() - suppliers, suppliers);
    }

    private boolean registerMember(NamedCsvRecord organization) {
        String path = "/members/" + organization.getField("id");
        if (api.find(operator, path).status() == 200) {
            return false;
        }
        api.post(
                operator,
                "/members",
                Map.of(
                        "id", organization.getField("id"),
                        "name", organization.getField("name"),
                        "region", organization.getField("region"),
                        "kind", organization.getField("kind")));
        return true;
    }

    private void registerSupplier(NamedCsvRecord organization) {
        if (api.find(operator, "/suppliers/" + organization.getField("id")).status() == 200) {
            return;
        }
        String tags = organization.getField("tags").trim();
        api.post(
                operator,
                "/suppliers",
                Map.of(
                        "id", organization.getField("id"),
                        "name", organization.getField("name"),
                        "tags", tags.isEmpty() ? List.of() : List.of(tags.split("\\s+", -1)),
                        "regions", List.of(organization.getField("region"))));
    }

    private void addRepresentative(NamedCsvRecord representative) {
        api.post(
                operator,
                "/members/" + representative.getField("organization") + "/representatives",
                Map.of(
                        "login", representative.getField("login"),
                        "name", representative.getField("name"),
                        "roles", List.of(representative.getField("roles").split("\\s+", -1))));
    }

    private void addSites(String organization, List<NamedCsvRecord> sites) {
        String path = "/members/" + organization + "/sites";
        var known = api.list(operator, path);
        for (NamedCsvRecord site : sites) {
            String name = site.getField("name");
            String id = known.stream()
                    .filter(existing -> existing.path("name").asText().equals(name))
                    .map(existing -> existing.path("id").asText())
                    .findFirst()
                    .orElseGet(() -> addSite(path, site));
            play.identify("site", site.getField("site"), id);
        }
    }

    private String addSite(String path, NamedCsvRecord site) {
        return api.post(
                        operator,
                        path,
                        Map.of(
                                "name", site.getField("name"),
                                "region", site.getField("region"),
                                "address",
                                        Map.of(
                                                "street", site.getField("street"),
                                                "city", site.getField("city"),
                                                "postalCode", site.getField("postal_code"))))
                .text("id");
    }
}
