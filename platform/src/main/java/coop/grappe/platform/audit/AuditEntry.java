package coop.grappe.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when and on whose behalf.
 *
 * @param login who; {@code system} for the clock and for other services' events
 * @param organization on whose behalf; null for {@code system}
 * @param act what, such as {@code campaigns.closed}
 * @param subject to what, such as {@code campaigns/<id>}
 * @param owners the organizations that it concerns
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String login,
        @Nullable String organization,
        String act,
        String subject,
        List<String> owners,
        @Nullable String correlationId) {}
