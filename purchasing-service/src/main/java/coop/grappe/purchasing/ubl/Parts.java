package coop.grappe.purchasing.ubl;

import java.time.LocalDate;
import java.util.UUID;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContractType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;

/** What several documents are made of. */
final class Parts {

    private Parts() {}

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
