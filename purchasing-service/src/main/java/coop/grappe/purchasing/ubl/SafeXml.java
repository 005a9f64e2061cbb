package coop.grappe.purchasing.ubl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parsers for documents from outside: no document type declaration, so no entities of any kind, nothing fetched, and bounds on what one
 * document may hold. The JDK's own parsers by name, whatever else is on the class path.
 */
final class SafeXml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final String ATTRIBUTES = "http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit";

    private SafeXml() {}

    /** The document did not parse. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        private Unreadable(Fault fault) {
            this.fault = fault;
        }

        List<Fault> faults() {
            return List.of(fault);
        }
    }

    static Document parse(byte[] content) throws Unreadable {
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(content));
        } catch (SAXParseException e) {
            throw new Unreadable(Fault.at(e.getLineNumber(), e.getColumnNumber(), String.valueOf(e.getMessage())));
        } catch (SAXException | IOException e) {
            throw new Unreadable(Fault.at(1, 1, e.getMessage()));
        }
    }

    /** A document that we wrote ourselves. */
    static Document own(byte[] content) {
        try {
            return parse(content);
        } catch (Unreadable e) {
            throw new IllegalStateException("We wrote what cannot be read: " + e.faults(), e);
        }
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(DEPTH, "60");
            factory.setAttribute(ATTRIBUTES, "50");
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A reader for a document that {@link #parse} has read: it knows the lines, which a tree does not. */
    static XMLReader reader() {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static InputSource source(byte[] content) {
        return new InputSource(new ByteArrayInputStream(content));
    }
}
