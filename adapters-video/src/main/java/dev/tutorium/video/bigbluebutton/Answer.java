package dev.tutorium.video.bigbluebutton;

import dev.tutorium.video.kernel.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An answer of the API, or a part of one: an element with text or elements in it. */
record Answer(Element element) {

    /** Reads no document with a type of its own, and nothing from elsewhere. Throws {@link Trouble} where it is no answer. */
    static Answer read(byte[] body) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            var root = builder.parse(new ByteArrayInputStream(body)).getDocumentElement();
            if (!root.getTagName().equals("response")) {
                throw Trouble.unreadable("a response");
            }
            return new Answer(root);
        } catch (SAXException _) {
            throw Trouble.unreadable("XML");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean succeeded() {
        return text("returncode").equals("SUCCESS");
    }

    String messageKey() {
        return text("messageKey");
    }

    /** The text of the element of this name in it; empty when there is none. */
    String text(String name) {
        return all(name).stream()
                .findFirst()
                .map(part -> part.element.getTextContent().strip())
                .orElse("");
    }

    boolean isTrue(String name) {
        return text(name).equals("true");
    }

    /** A whole number; zero when there is none. */
    long number(String name) {
        var text = text(name);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** The elements of a list. */
    List<Answer> all(String list, String name) {
        return all(list).stream().flatMap(part -> part.all(name).stream()).toList();
    }

    /** The elements of this name directly in it. */
    List<Answer> all(String name) {
        var children = element.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(node ->
                        node instanceof Element child && child.getTagName().equals(name))
                .map(node -> new Answer((Element) node))
                .toList();
    }

    /** Complains by throwing, and not to the console. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
