package coop.grappe.purchasing.ubl;

import com.helger.diagnostics.error.IError;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.IValidationExecutorCacheSupport;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation2025_11;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * The rules of the Peppol BIS of November 2025, applied by the official validator's artefacts (phive). The first document of a kind
 * compiles that kind's style sheets, which takes seconds and tens of megabytes: who has no Peppol users never pays for it.
 */
@ApplicationScoped
class PeppolRules {

    private static final Map<String, DVRCoordinate> BY_CUSTOMIZATION = Map.of(
            "urn:fdc:peppol.eu:poacc:trns:order:3",
            PeppolValidation2025_11.VID_OPENPEPPOL_ORDER_V3,
            "urn:fdc:peppol.eu:poacc:trns:order_response:3",
            PeppolValidation2025_11.VID_OPENPEPPOL_ORDER_RESPONSE_V3,
            "urn:fdc:peppol.eu:poacc:trns:order_response_advanced:3",
            PeppolValidation2025_11.VID_OPENPEPPOL_ORDER_RESPONSE_ADVANCED_V3,
            "urn:fdc:peppol.eu:poacc:trns:order_agreement:3",
            PeppolValidation2025_11.VID_OPENPEPPOL_ORDER_AGREEMENT_V3);

    private static final String BILLING = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";

    private @Nullable ValidationExecutorSetRegistry<IValidationSourceXML> registry;

    /** Whether a document says that it follows something of Peppol's. */
    static boolean isPeppol(@Nullable String customization) {
        return customization != null && customization.contains("peppol");
    }

    /** Whether we have the rules that a document says it follows. */
    static boolean isKnown(UblKind kind, String customization) {
        return coordinate(kind, customization).isPresent();
    }

    /** The rules that a document breaks, warnings left out, in the order of the rule book. */
    List<Fault> check(UblKind kind, String customization, Document document) {
        ValidationResultList results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                rules(kind, customization),
                ValidationSourceXML.create(null, document),
                Locale.ENGLISH);
        List<Fault> faults = new ArrayList<>();
        results.getAllErrors().forEach(error -> faults.add(fault(error)));
        return faults;
    }

    private static Fault fault(IError error) {
        String where = error.getErrorFieldName();
        return Fault.ofRule(
                Objects.requireNonNullElse(error.getErrorID(), ""),
                where == null || where.isEmpty() ? null : where,
                Objects.requireNonNullElse(error.getErrorText(Locale.ENGLISH), "")
                        .strip());
    }

    private static Optional<DVRCoordinate> coordinate(UblKind kind, String customization) {
        if (customization.equals(BILLING)) {
            return switch (kind) {
                case INVOICE -> Optional.of(PeppolValidation2025_11.VID_OPENPEPPOL_INVOICE_UBL_V3);
                case CREDIT_NOTE -> Optional.of(PeppolValidation2025_11.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3);
                case ORDER, ORDER_RESPONSE, RECEIPT_ADVICE -> Optional.empty();
            };
        }
        boolean order = customization.endsWith("trns:order:3");
        return kind == UblKind.ORDER && order || kind == UblKind.ORDER_RESPONSE && !order
                ? Optional.ofNullable(BY_CUSTOMIZATION.get(customization))
                : Optional.empty();
    }

    /** Compiles in advance what the documents that we write will be held against. */
    void warmUp() {
        for (UblKind kind : UblKind.values()) {
            String customization = Dialect.PEPPOL.customization(kind);
            if (customization != null) {
                rules(kind, customization).executors().forEach(executor -> {
                    if (executor instanceof IValidationExecutorCacheSupport cached) {
                        cached.ensureItemIsInCache();
                    }
                });
            }
        }
    }

    private IValidationExecutorSet<IValidationSourceXML> rules(UblKind kind, String customization) {
        return Objects.requireNonNull(
                registry().getOfID(coordinate(kind, customization).orElseThrow()));
    }

    private synchronized ValidationExecutorSetRegistry<IValidationSourceXML> registry() {
        if (registry == null) {
            registry = new ValidationExecutorSetRegistry<>();
            PeppolValidation2025_11.init(registry);
        }
        return registry;
    }
}
