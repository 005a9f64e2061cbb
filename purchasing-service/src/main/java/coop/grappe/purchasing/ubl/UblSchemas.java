package coop.grappe.purchasing.ubl;

import com.helger.ubl21.UBL21Marshaller;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The official schemas of UBL 2.1. Each is compiled when it is first needed. */
final class UblSchemas {

    /** Beyond this the document is another kind of document, and a list of its faults helps nobody. */
    private static final int MOST_FAULTS = 100;

    private UblSchemas() {}

    /** Everything in a document that its schema does not allow, with the lines. */
    static List<Fault> check(UblKind kind, byte[] content) {
        List<Fault> faults = new ArrayList<>();
        try {
            Validator validator = schema(kind).newValidator();
            validator.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setErrorHandler(new Collector(faults));
            validator.validate(new SAXSource(SafeXml.reader(), SafeXml.source(content)));
        } catch (SAXException e) {
            if (faults.isEmpty()) {
                faults.add(Fault.at(1, 1, e.getMessage()));
            }
        } catch (IOException e) {
            faults.add(Fault.at(1, 1, e.getMessage()));
        }
        return faults;
    }

    private static Schema schema(UblKind kind) {
        return switch (kind) {
            case ORDER -> UBL21Marshaller.order().getSchema();
            case ORDER_RESPONSE -> UBL21Marshaller.orderResponse().getSchema();
            case RECEIPT_ADVICE -> UBL21Marshaller.receiptAdvice().getSchema();
            case INVOICE -> UBL21Marshaller.invoice().getSchema();
            case CREDIT_NOTE -> UBL21Marshaller.creditNote().getSchema();
        };
    }

    private record Collector(List<Fault> faults) implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
            faults.add(Fault.at(error.getLineNumber(), error.getColumnNumber(), String.valueOf(error.getMessage())));
            if (faults.size() >= MOST_FAULTS) {
                throw error;
            }
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            faults.add(Fault.at(error.getLineNumber(), error.getColumnNumber(), String.valueOf(error.getMessage())));
            throw error;
        }
    }
}
