package coop.grappe.member.spreadsheet;

import java.util.List;

/** What stands somewhere cannot be read. The key is one of the bundle {@code problems} of this package. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    Unreadable(String key, String... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    List<String> arguments() {
        return arguments;
    }
}
