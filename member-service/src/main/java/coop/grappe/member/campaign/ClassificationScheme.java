package coop.grappe.member.campaign;

import java.util.Set;
import java.util.regex.Pattern;

/** The schemes of classification, with their first level: the segments of the UNSPSC, the divisions of the CPV 2008. */
enum ClassificationScheme {
    /** Segments as UNDP publishes them; a code has no check digit. */
    UNSPSC("\\d{8}", "12345678", """
            10 11 12 13 14 15 20 21 22 23 24 25 26 27 30 31 32 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57
            60 64 70 71 72 73 76 77 78 80 81 82 83 84 85 86 90 91 92 93 94 95"""),

    /** Divisions of Commission Regulation (EC) No 213/2008, annex I. */
    CPV("\\d{8}(-\\d)?", "12345678-9", """
            03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 45 48 50 51 55 60 63 64 65 66 70 71 72 73 75
            76 77 79 80 85 90 92 98""");

    private final Pattern wellFormed;
    private final String form;
    private final Set<String> segments;

    ClassificationScheme(String wellFormed, String form, String segments) {
        this.wellFormed = Pattern.compile(wellFormed);
        this.form = form;
        this.segments = Set.of(segments.strip().split("\\s+"));
    }

    boolean isWellFormed(String id) {
        return wellFormed.matcher(id).matches();
    }

    boolean knowsSegmentOf(String id) {
        return segments.contains(id.substring(0, 2));
    }

    /** What a code looks like. */
    String form() {
        return form;
    }
}
