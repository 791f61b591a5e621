package dev.parley.workload.ui;

import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.Amount;
import dev.parley.negotiation.AccountOfPayer;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiation;
import dev.parley.price.ModelInfo;
import dev.parley.workload.BilledBy;
import dev.parley.workload.Shape;
import dev.parley.workload.WorkloadDraft;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What fields of a negotiation's forms can be set to, read once for a screen. */
record Choices(
        Negotiation negotiation,
        List<AccountOfPayer> accounts,
        List<Membership> members,
        List<Shape> shapes,
        List<ModelInfo> models,
        PriceBook book) {

    /** Models on Bedrock by name. */
    List<String> modelIds() {
        return models.stream()
                .filter(model -> model.channel().equals("bedrock"))
                .sorted(Comparator.comparing(ModelInfo::name))
                .map(ModelInfo::id)
                .toList();
    }

    /** Who bills a model of the price list; empty for one that no list knows. */
    Optional<BilledBy> billedBy(String model) {
        return BilledBy.of(models, model);
    }

    /** Names of models by id. */
    Map<String, String> modelNames() {
        return models.stream().collect(Collectors.toMap(ModelInfo::id, ModelInfo::name, (one, other) -> one));
    }

    Function<String, String> modelWords() {
        var names = modelNames();
        return id -> names.containsKey(id) ? names.get(id) + " (" + id + ")" : id;
    }

    /** Regions of the negotiation and of the price lists, geographies, global. */
    List<String> scopes() {
        var scopes = new TreeSet<>(List.of("global", "us geo", "eu geo"));
        scopes.addAll(negotiation.regions());
        models.stream()
                .filter(model -> model.channel().equals("bedrock"))
                .flatMap(model -> model.scopes().stream())
                .filter(WorkloadDraft::isScope)
                .forEach(scopes::add);
        return List.copyOf(scopes);
    }

    String accountWords(UUID id) {
        return accounts.stream()
                .filter(account -> account.id().equals(id))
                .map(Choices::words)
                .findFirst()
                .orElse("an account no longer there");
    }

    static String words(AccountOfPayer account) {
        return account.alias() + " (" + account.payer() + (account.enrolled() ? ")" : ", not enrolled)");
    }

    String memberWords(UUID id) {
        return members.stream()
                .filter(member -> member.who().id().equals(id))
                .map(member -> member.who().displayName())
                .findFirst()
                .orElse("somebody who left");
    }

    String shapeWords(UUID id) {
        return shapes.stream()
                .filter(shape -> shape.id().equals(id))
                .map(Shape::name)
                .findFirst()
                .orElse("a shape no longer there");
    }

    /** A sentence about the list price of a model, for the field that chooses it. */
    String priceSentence(String model, String scope) {
        if (model.isBlank()) {
            return "Choose one, or type the id of one that no price list has.";
        }
        var day = negotiation.firstMonth().atDay(1);
        return TokenPrices.onDemand(book, model, scope, PriceSide.LIST, day).input() instanceof Amount.Known
                ? "A list price is known for " + (scope.isBlank() ? "some scope" : scope) + "."
                : "No list price is known here: its cost stays unknown until one is entered.";
    }
}
