package coop.grappe.purchasing.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A sharing as one canonical text, a line per member and item in their order, so that the same sharing always has the same digest. */
record GainDocument(String text) {

    static GainDocument of(UUID campaignId, Gain gain) {
        StringBuilder text = new StringBuilder()
                .append("campaign ")
                .append(campaignId)
                .append(" rule ")
                .append(gain.rule().word())
                .append('\n');
        for (GainShare share : gain.shares()) {
            text.append("member ")
                    .append(share.memberId())
                    .append(" alone ")
                    .append(share.alone())
                    .append(" cost ")
                    .append(share.cost())
                    .append(" paid ")
                    .append(share.paid())
                    .append(" transfer ")
                    .append(share.transfer())
                    .append('\n');
            share.items()
                    .forEach(item -> text.append("item ")
                            .append(item.itemId())
                            .append(" of ")
                            .append(item.contractId())
                            .append(" quantity ")
                            .append(item.quantity())
                            .append(" alone ")
                            .append(item.alone())
                            .append(" cost ")
                            .append(item.cost())
                            .append(" paid ")
                            .append(item.paid())
                            .append('\n'));
        }
        return new GainDocument(text.toString());
    }

    String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
