package coop.grappe.purchasing.ubl;

import java.util.Objects;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContactType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.CompanyIDType;

/**
 * A party as a document names it. Its registration number (NEQ) stands as party identification with its own scheme in plain UBL; Peppol
 * takes only schemes of ISO/IEC 6523 there, which has none for the NEQ, so there it is the legal entity's number without a scheme.
 */
final class PartyPart {

    /** GS1's code in ISO/IEC 6523. */
    private static final String GLN = "0088";

    private PartyPart() {}

    static CustomerPartyType buyer(Trade trade) {
        return buyer(of(trade.buyer(), trade.dialect()));
    }

    static SupplierPartyType seller(Trade trade) {
        return seller(of(trade.seller(), trade.dialect()));
    }

    static CustomerPartyType buyer(PartyType party) {
        CustomerPartyType buyer = new CustomerPartyType();
        buyer.setParty(party);
        return buyer;
    }

    static SupplierPartyType seller(PartyType party) {
        SupplierPartyType seller = new SupplierPartyType();
        seller.setParty(party);
        return seller;
    }

    /** The seller of an order, whose tax numbers Peppol does not want to read there. */
    static SupplierPartyType sellerOfOrder(Trade trade) {
        PartyType party = of(trade.seller(), trade.dialect());
        if (trade.dialect().isPeppol()) {
            party.setPartyTaxScheme(null);
        }
        return seller(party);
    }

    /** A party of a response to an order: in Peppol nothing but who it is. */
    static PartyType ofResponse(Side side, Dialect dialect) {
        PartyType party = of(side, dialect);
        if (dialect.isPeppol()) {
            party.setPartyTaxScheme(null);
            party.setPartyName(null);
            party.setPostalAddress(null);
            party.setContact(null);
            party.getPartyLegalEntity().forEach(legal -> legal.setCompanyID((CompanyIDType) null));
        }
        return party;
    }

    static PartyType of(Side side, Dialect dialect) {
        ProfileDetails details = side.details();
        PartyType party = new PartyType();
        if (details.peppolId() != null) {
            party.setEndpointID(details.peppolId().substring(5))
                    .setSchemeID(details.peppolId().substring(0, 4));
        }
        if (!dialect.isPeppol()) {
            party.addPartyIdentification(identification(side.number(), side.scheme()));
        }
        if (details.gln() != null) {
            party.addPartyIdentification(identification(details.gln(), GLN));
        }
        PartyNameType name = new PartyNameType();
        name.setName(side.name());
        party.addPartyName(name);
        ProfileDetails.Address address = side.address();
        if (address != null) {
            party.setPostalAddress(Parts.address(address));
        }
        Objects.requireNonNull(details.registrations())
                .forEach(registration -> party.addPartyTaxScheme(tax(registration)));
        party.addPartyLegalEntity(legal(side, dialect));
        if (details.contact() != null) {
            party.setContact(contact(details.contact()));
        }
        return party;
    }

    private static PartyIdentificationType identification(String number, String scheme) {
        PartyIdentificationType identification = new PartyIdentificationType();
        identification.setID(number).setSchemeID(scheme);
        return identification;
    }

    private static PartyTaxSchemeType tax(ProfileDetails.Registration registration) {
        TaxSchemeType scheme = new TaxSchemeType();
        scheme.setID(registration.tax());
        PartyTaxSchemeType tax = new PartyTaxSchemeType();
        tax.setCompanyID(registration.number());
        tax.setTaxScheme(scheme);
        return tax;
    }

    private static PartyLegalEntityType legal(Side side, Dialect dialect) {
        PartyLegalEntityType legal = new PartyLegalEntityType();
        legal.setRegistrationName(side.name());
        var number = legal.setCompanyID(side.number());
        if (!dialect.isPeppol()) {
            number.setSchemeID(side.scheme());
        }
        return legal;
    }

    private static ContactType contact(ProfileDetails.Contact from) {
        ContactType contact = new ContactType();
        if (from.name() != null) {
            contact.setName(from.name());
        }
        if (from.telephone() != null) {
            contact.setTelephone(from.telephone());
        }
        if (from.email() != null) {
            contact.setElectronicMail(from.email());
        }
        return contact;
    }
}
