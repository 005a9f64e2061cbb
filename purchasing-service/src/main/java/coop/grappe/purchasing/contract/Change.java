package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an amendment changes; {@link ChangeReading} says what makes sense, {@link ChangeEffect} what comes of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Ceiling.class, name = "ceiling"),
    @JsonSubTypes.Type(value = Change.TotalCeiling.class, name = "total-ceiling"),
    @JsonSubTypes.Type(value = Change.ItemAdded.class, name = "item-added"),
    @JsonSubTypes.Type(value = Change.ItemRemoved.class, name = "item-removed"),
    @JsonSubTypes.Type(value = Change.Extension.class, name = "extension"),
    @JsonSubTypes.Type(value = Change.SupplierName.class, name = "supplier-name"),
    @JsonSubTypes.Type(value = Change.Prices.class, name = "prices"),
    @JsonSubTypes.Type(value = Change.Commitment.class, name = "commitment"),
    @JsonSubTypes.Type(value = Change.Renewal.class, name = "renewal")
})
@Schema(
        name = "ContractChange",
        oneOf = {
            Change.Ceiling.class,
            Change.TotalCeiling.class,
            Change.ItemAdded.class,
            Change.ItemRemoved.class,
            Change.Extension.class,
            Change.SupplierName.class,
            Change.Prices.class,
            Change.Commitment.class,
            Change.Renewal.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "ceiling", schema = Change.Ceiling.class),
            @DiscriminatorMapping(value = "total-ceiling", schema = Change.TotalCeiling.class),
            @DiscriminatorMapping(value = "item-added", schema = Change.ItemAdded.class),
            @DiscriminatorMapping(value = "item-removed", schema = Change.ItemRemoved.class),
            @DiscriminatorMapping(value = "extension", schema = Change.Extension.class),
            @DiscriminatorMapping(value = "supplier-name", schema = Change.SupplierName.class),
            @DiscriminatorMapping(value = "prices", schema = Change.Prices.class),
            @DiscriminatorMapping(value = "commitment", schema = Change.Commitment.class),
            @DiscriminatorMapping(value = "renewal", schema = Change.Renewal.class)
        },
        examples = """
                {"kind":"ceiling","itemId":"01890a5d-ac96-774b-bcce-b30209000004","ceiling":{"value":"150","unit":"EA"},
                "entitlements":[{"memberId":"CA-QC-NEQ:1100000002","quantity":{"value":"30","unit":"EA"}}]}""")
sealed interface Change {

    /** The word that names it in the API, in history and in events. */
    String word();

    /** What members may order more with it, by item. */
    default Map<UUID, BigDecimal> granted() {
        return Map.of();
    }

    private static BigDecimal sum(List<Grant> grants) {
        return grants.stream().map(grant -> grant.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a member may order more. */
    @Schema(
            name = "EntitlementGrant",
            examples = "{\"memberId\":\"CA-QC-NEQ:1100000002\",\"quantity\":{\"value\":\"30\",\"unit\":\"EA\"}}")
    record Grant(
            @NotBlank @Size(max = 100) String memberId,
            @NotNull Quantity quantity) {}

    /**
     * Another ceiling of an item. Lowered below what members are entitled to, it takes from each in proportion to what it has not ordered.
     *
     * @param entitlements who may order of what a higher ceiling gives; the rest is for those who join late
     */
    @Schema(name = "CeilingChange", examples = """
                    {"kind":"ceiling","itemId":"01890a5d-ac96-774b-bcce-b30209000004","ceiling":{"value":"150","unit":"EA"},"entitlements":[]}""")
    record Ceiling(
            @NotNull UUID itemId,
            @NotNull Quantity ceiling,
            @Size(max = 1000) List<@NotNull @Valid Grant> entitlements) implements Change {

        public Ceiling {
            entitlements = List.copyOf(Objects.requireNonNullElse(entitlements, List.of()));
        }

        @Override
        public String word() {
            return "ceiling";
        }

        @Override
        public Map<UUID, BigDecimal> granted() {
            return Map.of(itemId, sum(entitlements));
        }
    }

    /** Another ceiling in money, where the terms have one. */
    @Schema(name = "TotalCeilingChange", examples = """
                    {"kind":"total-ceiling","ceiling":{"amount":"300000.00","currency":"CAD"}}""")
    record TotalCeiling(@NotNull Money ceiling) implements Change {
        @Override
        public String word() {
            return "total-ceiling";
        }
    }

    /** An item that was not awarded. @param entitlements who may order of it */
    @Schema(name = "ItemAddition", examples = """
                    {"kind":"item-added","itemId":"01890a5d-ac96-774b-bcce-b3020900000e","names":{"fr":"Tube DEL","en":"LED tube"},
                    "classificationScheme":"UNSPSC","classificationId":"39101605","unit":"EA","packSize":{"value":"10","unit":"EA"},
                    "ceiling":{"value":"200","unit":"EA"},
                    "schedule":{"kind":"all-units","tiers":[{"threshold":"0","unitPrice":{"amount":"8.50","currency":"CAD"}}]},
                    "entitlements":[{"memberId":"CA-QC-NEQ:1100000002","quantity":{"value":"100","unit":"EA"}}]}""")
    record ItemAdded(
            @NotNull UUID itemId,
            @NotNull @Valid Text names,

            @NotBlank @Size(max = 40) @Schema(examples = "UNSPSC")
            String classificationScheme,

            @NotBlank @Pattern(regexp = "[0-9A-Za-z.-]{1,40}") @Schema(examples = "39101605")
            String classificationId,

            @NotBlank @Size(max = 10) @Schema(examples = "EA")
            String unit,

            @NotNull Quantity packSize,
            @NotNull Quantity ceiling,
            @NotNull PriceSchedule schedule,
            @Size(max = 1000) List<@NotNull @Valid Grant> entitlements)
            implements Change {

        public ItemAdded {
            entitlements = List.copyOf(Objects.requireNonNullElse(entitlements, List.of()));
        }

        @Override
        public String word() {
            return "item-added";
        }

        @Override
        public Map<UUID, BigDecimal> granted() {
            return Map.of(itemId, sum(entitlements));
        }
    }

    /** Nothing more of an item can be ordered; what is ordered stays. A commitment to it ends. */
    @Schema(
            name = "ItemRemoval",
            examples = "{\"kind\":\"item-removed\",\"itemId\":\"01890a5d-ac96-774b-bcce-b30209000004\"}")
    record ItemRemoved(@NotNull UUID itemId) implements Change {
        @Override
        public String word() {
            return "item-removed";
        }
    }

    /** A later last day. */
    @Schema(name = "PeriodExtension", examples = "{\"kind\":\"extension\",\"lastDay\":\"2031-06-30\"}")
    record Extension(@NotNull LocalDate lastDay) implements Change {
        @Override
        public String word() {
            return "extension";
        }
    }

    /** The same supplier under another name. */
    @Schema(
            name = "SupplierNameChange",
            examples = "{\"kind\":\"supplier-name\",\"name\":\"Lumières du Fleuve (2031) inc.\"}")
    record SupplierName(@NotBlank @Size(max = 300) String name) implements Change {
        @Override
        public String word() {
            return "supplier-name";
        }
    }

    /** Prices outside any formula, from a day on. */
    @Schema(name = "PriceChange", examples = """
                    {"kind":"prices","itemId":"01890a5d-ac96-774b-bcce-b30209000004","from":"2031-01-01",
                    "schedule":{"kind":"all-units","tiers":[{"threshold":"0","unitPrice":{"amount":"4.90","currency":"CAD"}}]}}""")
    record Prices(
            @NotNull UUID itemId,
            @NotNull LocalDate from,
            @NotNull PriceSchedule schedule) implements Change {
        @Override
        public String word() {
            return "prices";
        }
    }

    /**
     * Another commitment to an item, or none.
     *
     * @param minimum with {@code shortfallPrice}; null for none
     */
    @Schema(name = "CommitmentChange", examples = """
                    {"kind":"commitment","itemId":"01890a5d-ac96-774b-bcce-b30209000004","minimum":{"value":"80","unit":"EA"},
                    "shortfallPrice":{"amount":"0.50","currency":"CAD"}}""")
    record Commitment(
            @NotNull UUID itemId,
            @Nullable Quantity minimum,
            @Nullable UnitPrice shortfallPrice) implements Change {
        @Override
        public String word() {
            return "commitment";
        }
    }

    /** One of the organizer's options to go on, as the terms allow; it is exercised at {@code /renewals}. */
    @Schema(name = "ContractRenewal", examples = "{\"kind\":\"renewal\"}")
    record Renewal() implements Change {
        @Override
        public String word() {
            return "renewal";
        }
    }
}
