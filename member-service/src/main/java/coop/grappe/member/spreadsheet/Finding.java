package coop.grappe.member.spreadsheet;

import coop.grappe.member.need.NeedPlan;
import coop.grappe.platform.problem.ProblemTexts;
import java.util.List;
import java.util.Locale;

/**
 * Something that a person should know of a place in a file. It keeps the key of its message, so that every reader gets it in the
 * own language.
 *
 * @param sheet empty if it is about the whole file, or a file without sheets
 * @param row as a spreadsheet program shows it; 0 if it is about a whole sheet
 * @param column as the file names it; empty if it is about a whole row
 * @param stood what stood there, shortened
 */
record Finding(
        Severity severity, String sheet, long row, String column, String stood, String key, List<String> arguments) {

    private static final int SHOWN = 80;

    /** What a key begins with whose text stands beside the needs. */
    private static final String OF_NEEDS = "need/";

    /** Whether it keeps its row from being imported. */
    enum Severity {
        ERROR,
        NOTE
    }

    Finding {
        stood = shown(stood);
        arguments = arguments.stream().map(Finding::shown).toList();
    }

    static Finding error(String sheet, long row, String column, String stood, String key, String... arguments) {
        return new Finding(Severity.ERROR, sheet, row, column, stood, key, List.of(arguments));
    }

    static Finding note(String sheet, long row, String column, String stood, String key, String... arguments) {
        return new Finding(Severity.NOTE, sheet, row, column, stood, key, List.of(arguments));
    }

    String message(Locale language) {
        boolean ofNeeds = key.startsWith(OF_NEEDS);
        return ProblemTexts.text(
                ofNeeds ? NeedPlan.class : Finding.class,
                ofNeeds ? key.substring(OF_NEEDS.length()) : key,
                language,
                List.copyOf(arguments));
    }

    /** On one line, without what a database or a terminal does not take, and at most 80 characters. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(SHOWN + 1L)
                .map(point -> Character.isISOControl(point) || point >= 0xD800 && point <= 0xDFFF ? ' ' : point)
                .forEach(shown::appendCodePoint);
        return shown.codePointCount(0, shown.length()) <= SHOWN
                ? shown.toString()
                : shown.substring(0, shown.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }
}
