package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Text;
import java.time.LocalDate;
import java.util.UUID;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CommodityClassificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContractType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.ItemClassificationCodeType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;

/** What several documents are made of. */
final class Parts {

    private Parts() {}

    /** An item by our id, which is the buyer's; with what it is in a public classification. */
    static ItemType item(UUID itemId, Text names, Classified classified, Trade trade) {
        ItemType item = new ItemType();
        item.setName(trade.of(names));
        ItemIdentificationType buyers = new ItemIdentificationType();
        buyers.setID(itemId.toString());
        item.setBuyersItemIdentification(buyers);
        ItemClassificationCodeType code = new ItemClassificationCodeType(classified.id());
        code.setListID(classified.scheme().equals("UNSPSC") ? trade.dialect().unspsc() : classified.scheme());
        CommodityClassificationType classification = new CommodityClassificationType();
        classification.setItemClassificationCode(code);
        item.addCommodityClassification(classification);
        return item;
    }

    /** An item's class in a public scheme. */
    record Classified(String scheme, String id) {}

    static AddressType address(ProfileDetails.Address from) {
        AddressType address = new AddressType();
        address.setStreetName(from.street());
        address.setCityName(from.city());
        address.setPostalZone(from.postalCode());
        if (from.subdivision() != null) {
            address.setCountrySubentity(from.subdivision());
        }
        CountryType country = new CountryType();
        country.setIdentificationCode(from.country());
        address.setCountry(country);
        return address;
    }

    static NoteType note(String text) {
        return new NoteType(text);
    }

    /** A period that only has an end. */
    static PeriodType until(LocalDate day) {
        PeriodType period = new PeriodType();
        period.setEndDate(day);
        return period;
    }

    static OrderReferenceType orderReference(UUID orderId) {
        OrderReferenceType reference = new OrderReferenceType();
        reference.setID(orderId.toString());
        return reference;
    }

    static OrderLineReferenceType lineReference(String lineId) {
        OrderLineReferenceType reference = new OrderLineReferenceType();
        reference.setLineID(lineId);
        return reference;
    }

    static ContractType contract(UUID contractId) {
        ContractType contract = new ContractType();
        contract.setID(contractId.toString());
        return contract;
    }

    static DocumentReferenceType document(String id) {
        DocumentReferenceType reference = new DocumentReferenceType();
        reference.setID(id);
        return reference;
    }
}
