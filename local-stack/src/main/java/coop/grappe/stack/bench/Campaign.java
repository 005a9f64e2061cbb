package coop.grappe.stack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A campaign of the benchmark. */
record Campaign(Door door, Group group, String id, List<String> items) {

    String path() {
        return "/campaigns/" + id;
    }

    /** Has a member need something. */
    void submit(int member, int item) {
        String need = ("{\"itemId\":\"%s\",\"siteId\":\"%s\",\"quantity\":{\"value\":\"%d\",\"unit\":\"EA\"},"
                        + "\"period\":{\"from\":\"2030-11-01\",\"to\":\"2031-04-15\"},"
                        + "\"baselineUnitPrice\":{\"amount\":\"4.25\",\"currency\":\"CAD\"},\"baselineSource\":\"invoice\"}")
                .formatted(
                        items.get(item),
                        group.site(member),
                        ThreadLocalRandom.current().nextInt(1, 100));
        door.post(Group.member(member), path() + "/needs", need, "buyer", "delegate");
    }

    /** Reads any page of the demand, until its last byte has come. */
    void readDemand() {
        int before = ThreadLocalRandom.current().nextInt(items.size());
        String page = before == 0 ? "" : "?after=" + items.get(before - 1);
        door.read(Group.FEDERATION, path() + "/demand" + page, "negotiator");
    }

    /** In how many places demand is not the sum of its needs. */
    int mismatches() {
        return door.get(Group.FEDERATION, path() + "/demand/verification", "negotiator")
                .path("mismatches")
                .asInt(-1);
    }

    JsonNode close() {
        return door.post(Group.FEDERATION, path() + "/closing", "", "negotiator");
    }
}
