package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Text;
import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BranchType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;

/** How a seller wants to be paid, if it has said so. */
final class PaymentPart {

    /** UNCL 4461. */
    private static final String CREDIT_TRANSFER = "30";

    private PaymentPart() {}

    static Optional<PaymentMeansType> means(Side seller) {
        return Optional.ofNullable(seller.details().account()).map(PaymentPart::means);
    }

    private static PaymentMeansType means(ProfileDetails.Account account) {
        FinancialAccountType payee = new FinancialAccountType();
        payee.setID(account.id());
        if (account.name() != null) {
            payee.setName(account.name());
        }
        if (account.institution() != null) {
            BranchType branch = new BranchType();
            branch.setID(account.institution());
            payee.setFinancialInstitutionBranch(branch);
        }
        PaymentMeansType means = new PaymentMeansType();
        means.setPaymentMeansCode(CREDIT_TRANSFER);
        means.setPayeeFinancialAccount(payee);
        return means;
    }

    static Optional<PaymentTermsType> terms(Trade trade) {
        Text words = trade.seller().details().paymentTerms();
        if (words == null) {
            return Optional.empty();
        }
        PaymentTermsType terms = new PaymentTermsType();
        terms.addNote(Parts.note(trade.of(words)));
        return Optional.of(terms);
    }
}
