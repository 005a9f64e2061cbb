package coop.grappe.member.ballot;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Another scenario that was compared before the award was proposed.
 *
 * @param conditions in words
 * @param savings against what the members pay today; negative if it costs more
 * @param whyNot why it was not chosen
 */
@Schema(
        name = "BallotAlternative",
        examples =
                "{\"scenarioId\":\"01890a5d-ac96-774b-bcce-b30209000011\",\"name\":\"Deux fournisseurs\",\"conditions\":[],\"total\":{\"amount\":\"470.00\",\"currency\":\"CAD\"},\"savings\":{\"amount\":\"120.75\",\"currency\":\"CAD\"},\"whyNot\":null}")
record Alternative(
        UUID scenarioId,
        String name,
        List<Text> conditions,
        Money total,
        Money savings,
        @Nullable Text whyNot) {}
