package dev.lehr.mutation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One small change of one class, and whether a test noticed.
///
/// @param type the class, from its package on, without `dev.lehr.`
/// @param method the method
/// @param line the line of the source file
/// @param change what was changed, in pitest's words
/// @param noticed whether a test failed, or never ended
record Mutant(String type, String method, int line, String change, boolean noticed) {
    private static final String HOUSE = "dev.lehr.";

    /// The mutants of a report in pitest's XML.
    static List<Mutant> read(Path report) throws IOException, XMLStreamException {
        List<Mutant> mutants = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(report)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(text);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("mutation")) {
                    mutants.add(one(xml));
                }
            }
        }
        return List.copyOf(mutants);
    }

    private static Mutant one(XMLStreamReader xml) throws XMLStreamException {
        boolean noticed = Boolean.parseBoolean(xml.getAttributeValue(null, "detected"));
        String type = "";
        String method = "";
        String change = "";
        int line = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("mutation")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "mutatedClass" -> type = xml.getElementText().replaceFirst("^" + HOUSE, "");
                    case "mutatedMethod" -> method = xml.getElementText();
                    case "lineNumber" -> line = Integer.parseInt(xml.getElementText());
                    case "description" -> change = xml.getElementText();
                    default -> {}
                }
            }
        }
        return new Mutant(type, method, line, change, noticed);
    }

    /// Its package, without `dev.lehr.`
    String home() {
        return type.substring(0, type.lastIndexOf('.'));
    }

    /// Where it is, as [Judgements] name it: the outermost class and the method; of a lambda, the method around it.
    String place() {
        String outermost = type.replaceFirst("\\$.*", "");
        String around = method.replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1").replace("static", "<clinit>");
        return outermost + "." + around;
    }

    @Override
    public String toString() {
        return place() + ", line " + line + ": " + change;
    }
}
