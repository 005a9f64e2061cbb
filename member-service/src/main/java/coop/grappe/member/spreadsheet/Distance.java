package coop.grappe.member.spreadsheet;

/** How many letters have to be put in, taken out or exchanged to make one text of another (Levenshtein 1965). */
final class Distance {

    private Distance() {}

    static int between(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchange = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchange, Math.min(before[j], row[j - 1]) + 1);
            }
            int[] spare = before;
            before = row;
            row = spare;
        }
        return before[other.length()];
    }
}
