package coop.grappe.purchasing.ubl;

import com.helger.jaxb.GenericJAXBMarshaller;
import com.helger.ubl21.UBL21Marshaller;
import java.nio.charset.StandardCharsets;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import oasis.names.specification.ubl.schema.xsd.order_21.OrderType;
import oasis.names.specification.ubl.schema.xsd.orderresponse_21.OrderResponseType;
import oasis.names.specification.ubl.schema.xsd.receiptadvice_21.ReceiptAdviceType;

/** Documents as bytes: UTF-8, indented, the same for the same document every time. */
final class UblWriter {

    private UblWriter() {}

    static byte[] write(OrderType document) {
        return write(UBL21Marshaller.order(), document);
    }

    static byte[] write(OrderResponseType document) {
        return write(UBL21Marshaller.orderResponse(), document);
    }

    static byte[] write(ReceiptAdviceType document) {
        return write(UBL21Marshaller.receiptAdvice(), document);
    }

    static byte[] write(InvoiceType document) {
        return write(UBL21Marshaller.invoice(), document);
    }

    static byte[] write(CreditNoteType document) {
        return write(UBL21Marshaller.creditNote(), document);
    }

    private static <T> byte[] write(GenericJAXBMarshaller<T> marshaller, T document) {
        String text = marshaller.setUseSchema(false).setFormattedOutput(true).getAsString(document);
        if (text == null) {
            throw new IllegalStateException("The document cannot be written");
        }
        return allowed(text).getBytes(StandardCharsets.UTF_8);
    }

    /** Notes may hold characters that JSON knows and XML 1.0 does not (its production 2): the replacement character stands for them. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().forEach(point -> allowed.appendCodePoint(isAllowed(point) ? point : 0xFFFD));
        return allowed.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
