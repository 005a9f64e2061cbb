package coop.grappe.purchasing.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The contract as both sides sign it: one canonical text, a line per fact, in a fixed order, so that the same contract always has
 * the same digest.
 */
record ContractDocument(String text) {

    static ContractDocument of(Contract contract) {
        StringBuilder text = new StringBuilder()
                .append("contract ")
                .append(contract.id())
                .append('\n')
                .append("award ")
                .append(contract.awardId())
                .append('\n')
                .append("organizer ")
                .append(contract.organizer())
                .append('\n')
                .append("supplier ")
                .append(contract.supplierId())
                .append('\n')
                .append("fee ")
                .append(plain(contract.feePercent()))
                .append('\n');
        for (ContractLine line : contract.lines()) {
            text.append("item ")
                    .append(line.itemId())
                    .append(" ceiling ")
                    .append(plain(line.ceiling()))
                    .append(' ')
                    .append(line.unit())
                    .append(' ')
                    .append(line.schedule().kind().word());
            line.schedule()
                    .tiers()
                    .forEach(tier -> text.append(" from ")
                            .append(plain(tier.threshold()))
                            .append(" at ")
                            .append(tier.unitPrice()));
            text.append('\n');
        }
        return new ContractDocument(text.toString());
    }

    /** SHA-256 of the text in UTF-8, in hexadecimal. */
    String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(java.math.BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
