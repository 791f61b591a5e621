package dev.parley.bill;

import dev.parley.price.ModelInfo;
import dev.parley.price.read.ModelNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the models of the price list that bills name; two spellings of one model are one. */
final class BilledModels {

    private final Map<List<String>, List<ModelInfo>> named;

    /** @param models of the price book */
    BilledModels(List<ModelInfo> models) {
        this.named = models.stream()
                .filter(model -> model.channel().equals("bedrock"))
                .collect(Collectors.groupingBy(model -> ModelNames.words(model.name())));
    }

    /** @param scope in which it is sold, or null where the bill does not tell */
    Optional<ModelInfo> of(String name, @Nullable String scope) {
        var alike = named.getOrDefault(ModelNames.words(name), List.of());
        return alike.stream()
                .filter(one -> scope != null && one.scopes().contains(scope))
                .findFirst()
                .or(() -> alike.stream().findFirst());
    }
}
