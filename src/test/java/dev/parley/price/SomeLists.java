package dev.parley.price;

import dev.parley.intake.IntakeDesk;
import dev.parley.intake.Standing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Price lists in the shapes that vendors publish, written for tests: their ids and prices are invented. */
public final class SomeLists {

    /** One SKU: whose model, what the usage type and the description say, the unit, and the price as written. */
    public record Sku(
            String service,
            String region,
            String usageType,
            String description,
            String unit,
            String usd,
            String effective) {

        public static Sku of(String service, String usageType, String description, String unit, String usd) {
            return new Sku(service, "us-east-1", usageType, description, unit, usd, "2026-09-01");
        }

        public Sku effective(String day) {
            return new Sku(service, region, usageType, description, unit, usd, day);
        }

        public Sku in(String other) {
            return new Sku(service, other, usageType, description, unit, usd, effective);
        }

        public Sku at(String price) {
            return new Sku(service, region, usageType, description, unit, price, effective);
        }
    }

    private SomeLists() {}

    /** On-demand input of a model as the Marketplace offer lists it. */
    public static Sku input(String model, String usd) {
        return Sku.of(
                model + " (Amazon Bedrock Edition)",
                "USE1-MP:USE1_InputTokenCount-Units",
                "AWS Marketplace software usage|us-east-1|Million Input Tokens Regional CRIS",
                "1M tokens",
                usd);
    }

    public static Sku output(String model, String usd) {
        return Sku.of(
                model + " (Amazon Bedrock Edition)",
                "USE1-MP:USE1_OutputTokenCount-Units",
                "AWS Marketplace software usage|us-east-1|Million Response Tokens Regional CRIS",
                "1M tokens",
                usd);
    }

    /** The CSV of an offer: five lines about it, then a header and its rows. */
    public static String csv(String offer, String published, List<Sku> skus) {
        var rows = skus.stream()
                .map(sku -> String.join(
                        ",",
                        cell("SKU" + Math.abs(sku.hashCode())),
                        cell("JRTCKXETXF"),
                        cell("X"),
                        cell("OnDemand"),
                        cell(sku.description()),
                        cell(sku.effective()),
                        cell("0"),
                        cell("Inf"),
                        cell(sku.unit()),
                        cell(sku.usd()),
                        cell("USD"),
                        cell("somewhere"),
                        cell("AWS Region"),
                        cell(sku.usageType()),
                        cell(""),
                        cell(sku.region()),
                        cell(sku.service())))
                .collect(Collectors.joining("\n"));
        return """
                "FormatVersion","v1.0"
                "Disclaimer","Invented for a test"
                "Publication Date","%sT12:00:00Z"
                "Version","%s120000"
                "OfferCode","%s"
                "SKU","OfferTermCode","RateCode","TermType","PriceDescription","EffectiveDate","StartingRange",\
                "EndingRange","Unit","PricePerUnit","Currency","Location","Location Type","usageType","operation",\
                "Region Code","serviceName"
                """.formatted(published, published.replace("-", ""), offer) + rows + "\n";
    }

    /** The same as the bulk JSON of an offer. */
    public static String json(String offer, String published, List<Sku> skus) {
        var products = new StringBuilder();
        var terms = new StringBuilder();
        for (int i = 0; i < skus.size(); i++) {
            var sku = skus.get(i);
            products.append(i == 0 ? "" : ",\n")
                    .append("""
                    "S%d":{"sku":"S%d","productFamily":"Amazon Bedrock","attributes":{"usagetype":"%s","regionCode":"%s",\
                    "servicename":"%s","operation":""}}""".formatted(i, i, sku.usageType(), sku.region(), sku.service()));
            terms.append(i == 0 ? "" : ",\n").append(term("S" + i, sku));
        }
        return """
                {"formatVersion":"v1.0","disclaimer":"Invented for a test","offerCode":"%s","version":"%s120000",
                "publicationDate":"%sT12:00:00Z","products":{%s},"terms":{"OnDemand":{%s}}}
                """.formatted(offer, published.replace("-", ""), published, products, terms);
    }

    private static String term(String id, Sku sku) {
        return """
                "%s":{"%s.T":{"offerTermCode":"T","sku":"%s","effectiveDate":"%sT00:00:00Z","priceDimensions":{"%s.T.R":\
                {"rateCode":"%s.T.R","description":"%s","beginRange":"0","endRange":"Inf","unit":"%s","pricePerUnit":\
                {"USD":"%s"},"appliesTo":[]}},"termAttributes":{}}}""".formatted(id, id, id, sku.effective(), id, id, sku.description(), sku.unit(), sku.usd());
    }

    /** Given to the desk and read, as the person who acts. */
    public static Standing stage(IntakeDesk desk, UUID negotiation, String name, String text) {
        try {
            var id = desk.open(negotiation);
            desk.add(negotiation, id, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), _ -> {});
            desk.read(negotiation, id);
            return wait(desk, negotiation, id);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** How it stands when it is read. */
    public static Standing wait(IntakeDesk desk, UUID negotiation, UUID id) {
        try {
            var standing = desk.standing(negotiation, id);
            for (int i = 0; i < 1_000 && standing.state() == Standing.State.READING; i++) {
                Thread.sleep(20);
                standing = desk.standing(negotiation, id);
            }
            return standing;
        } catch (InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
