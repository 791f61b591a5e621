package dev.parley.price.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.Grade;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offers of the AWS Price List that carry Bedrock: leaving one out loses models without a word. */
final class AwsOffers {

    static final List<String> BEDROCK =
            List.of("AmazonBedrock", "AmazonBedrockFoundationModels", "AmazonBedrockService");

    private AwsOffers() {}

    /** @throws InvalidInput for the list of another service */
    static void require(String offer, String file) {
        if (!BEDROCK.contains(offer)) {
            throw new InvalidInput(
                    "file",
                    offer,
                    "\"" + file + "\" is the AWS price list of \"" + offer + "\". Bedrock's prices are in the offers "
                            + String.join(", ", BEDROCK) + ": take in those.");
        }
    }

    static void take(AwsTerms terms, Gathering gathering, String offer, String version, String published, AwsRow row) {
        try {
            var price = terms.read(row, gathering);
            var list = gathering.list(offer, brief(version), day(published), "AWS Price List " + offer, Grade.A, true);
            gathering.price(list, price);
        } catch (NotTaken problem) {
            gathering.reject(row.line(), problem);
        }
    }

    private static String brief(String version) {
        return version.matches("[A-Za-z0-9._-]{1,40}") ? version : "";
    }

    private static @Nullable LocalDate day(String published) {
        try {
            return Decimals.day(published);
        } catch (NotTaken unreadable) {
            return null;
        }
    }
}
