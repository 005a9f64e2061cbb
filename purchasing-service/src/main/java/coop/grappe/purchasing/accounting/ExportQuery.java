package coop.grappe.purchasing.accounting;

import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.platform.problem.Violations;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a file is to hold; a {@code @BeanParam}. */
public class ExportQuery {

    @QueryParam("from")
    @Parameter(description = "The first day; everything from the beginning without it")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "The last day; for `fec` a day of the fiscal year, today without it")
    @Nullable
    LocalDate to;

    @QueryParam("after")
    @DefaultValue("0")
    @Parameter(description = "Only entries after this number: the last one that was imported")
    long after;

    @QueryParam("encoding")
    @Parameter(description = "`utf-8` for a `fec` in UTF-8; every other format has the encoding that its program reads")
    @Nullable
    String encoding;

    @HeaderParam("Accept-Language")
    @Parameter(hidden = true)
    @Nullable
    String acceptLanguage;

    /** @throws coop.grappe.platform.problem.Problem 400 if the days are the wrong way round */
    void check() {
        new Violations(AccountingProblem.class)
                .check(from == null || to == null || !from.isAfter(to), "from", "format.dates")
                .throwIfAny();
    }

    Locale language() {
        return ProblemTexts.language(acceptLanguage);
    }

    Charset charset(FileFormat format) {
        boolean utf8 = format == FileFormat.FEC && "utf-8".equalsIgnoreCase(encoding);
        return utf8 ? StandardCharsets.UTF_8 : format.charset();
    }
}
