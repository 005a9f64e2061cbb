package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Memo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Days and spans of days as people write them in French and English. Among digits alone the year comes first or last; if it comes
 * last the day stands before the month. A month alone is all of its days.
 */
record WrittenPeriod(LocalDate from, LocalDate to) {

    private static final Memo<WrittenPeriod> MEMO = new Memo<>(WrittenPeriod::whole);
    private static final int LONGEST = 80;
    private static final List<String> MONTHS = List.of(
            "janvier|janv|jan|january",
            "fevrier|fevr|fev|february|feb",
            "mars|mar|march",
            "avril|avr|april|apr",
            "mai|may",
            "juin|jun|june",
            "juillet|juil|jul|july",
            "aout|aou|august|aug",
            "septembre|sept|sep|september",
            "octobre|oct|october",
            "novembre|nov|november",
            "decembre|dec|december");
    private static final Map<String, Integer> MONTH = IntStream.range(0, MONTHS.size())
            .boxed()
            .flatMap(i -> List.of(MONTHS.get(i).split("\\|")).stream().map(word -> Map.entry(word, i + 1)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) (\\d{1,2}) (\\d{1,2})( \\d+ \\d+( \\d+)?)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2}) (\\d{1,2}) (\\d{4})");
    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("(?:le )?(\\d{1,2}) ?(?:er|st|nd|rd|th)? (?:of )?([a-z]+) (\\d{4})");
    private static final Pattern MONTH_DAY = Pattern.compile("([a-z]+) (\\d{1,2}) ?(?:st|nd|rd|th)? (\\d{4})");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile("([a-z]+) (\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4}) (\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2}) (\\d{4})");
    private static final Pattern SPAN = Pattern.compile(
            "(?i)\\s*(?:du|de|from)?\\s+(.+?)\\s+(?:au|à|a|to|until|jusqu['’]au)\\s+(.+)|(.+?)\\s*[–—]\\s*(.+)|(.+?)\\s+-\\s+(.+)",
            Pattern.DOTALL);

    /** One day or month, or two of them with a word or a dash between. @throws Unreadable if it is neither */
    static WrittenPeriod of(String written) {
        return MEMO.of(written);
    }

    private static WrittenPeriod whole(String written) {
        if (written.length() > LONGEST) {
            throw new Unreadable("date.unreadable");
        }
        Matcher span = SPAN.matcher(" " + written);
        if (span.matches()) {
            int first = span.group(1) != null ? 1 : span.group(3) != null ? 3 : 5;
            return new WrittenPeriod(
                    part(span.group(first)).from(), part(span.group(first + 1)).to());
        }
        return part(written);
    }

    /** One day, or the days of one month. @throws Unreadable if it is neither */
    static WrittenPeriod part(String written) {
        if (written.length() > LONGEST) {
            throw new Unreadable("date.unreadable");
        }
        try {
            return read(PlainForm.of(written));
        } catch (DateTimeException impossible) {
            throw new Unreadable("date.unreadable");
        }
    }

    /** Whether it reads as another day where the month comes first. */
    static boolean isDayFirstByRule(String written) {
        Matcher date = YEAR_LAST.matcher(PlainForm.of(written));
        return date.matches()
                && Integer.parseInt(date.group(2)) <= 12
                && Integer.parseInt(date.group(1)) <= 12
                && !date.group(1).equals(date.group(2));
    }

    private static WrittenPeriod read(String plain) {
        Matcher date = YEAR_FIRST.matcher(plain);
        if (date.matches()) {
            return day(date.group(1), number(date.group(2)), date.group(3));
        }
        if ((date = YEAR_LAST.matcher(plain)).matches()) {
            if (number(date.group(2)) > 12 && number(date.group(1)) <= 12) {
                throw new Unreadable(
                        "date.month-first",
                        day(date.group(3), number(date.group(1)), date.group(2))
                                .from()
                                .toString());
            }
            return day(date.group(3), number(date.group(2)), date.group(1));
        }
        if ((date = DAY_OF_MONTH.matcher(plain)).matches()) {
            return day(date.group(3), month(date.group(2)), date.group(1));
        }
        if ((date = MONTH_DAY.matcher(plain)).matches()) {
            return day(date.group(3), month(date.group(1)), date.group(2));
        }
        if ((date = MONTH_OF_YEAR.matcher(plain)).matches()) {
            return wholeMonth(number(date.group(2)), month(date.group(1)));
        }
        if ((date = YEAR_MONTH.matcher(plain)).matches()) {
            return wholeMonth(number(date.group(1)), number(date.group(2)));
        }
        if ((date = MONTH_YEAR.matcher(plain)).matches()) {
            return wholeMonth(number(date.group(2)), number(date.group(1)));
        }
        throw new Unreadable("date.unreadable");
    }

    private static WrittenPeriod day(String year, int month, String day) {
        LocalDate date = LocalDate.of(number(year), month, number(day));
        return new WrittenPeriod(date, date);
    }

    private static WrittenPeriod wholeMonth(int year, int month) {
        YearMonth whole = YearMonth.of(year, month);
        return new WrittenPeriod(whole.atDay(1), whole.atEndOfMonth());
    }

    private static int month(String word) {
        Integer month = MONTH.get(word);
        if (month == null) {
            throw new Unreadable("date.unreadable");
        }
        return month;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
