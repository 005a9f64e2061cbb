package coop.grappe.purchasing.printing;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as the JDK says, but neither after an apostrophe, nor within an organization's id, nor before the (s) of a plural. */
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator words;
    private String text = "";

    LineBreaks(Locale language) {
        this.words = BreakIterator.getLineInstance(language);
    }

    @Override
    public int next() {
        int at = words.next();
        while (at != BreakIterator.DONE && at < text.length() && !isAllowed(at)) {
            at = words.next();
        }
        return at;
    }

    private boolean isAllowed(int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean elided = before == '’' || before == '\'';
        boolean identified = before == '-' && (Character.isUpperCase(after) || Character.isDigit(after));
        boolean plural = after == '(' && Character.isLetter(before);
        return !(elided && Character.isLetter(after)) && !identified && !plural;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        words.setText(newText);
    }
}
