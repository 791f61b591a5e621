package dev.parley.bill;

import dev.parley.price.ModelInfo;
import dev.parley.price.read.ModelNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the models of the price list that bills name; two spellings of one model are one. */
final class BilledModels {

    private static final Pattern POINT = Pattern.compile("(?<=[A-Za-z]\\d)-(?=\\d(?!\\d))");

    private final Map<List<String>, List<ModelInfo>> named;

    /** @param models of the price book */
    BilledModels(List<ModelInfo> models) {
        this.named = models.stream()
                .filter(model -> model.channel().equals("bedrock"))
                .collect(Collectors.groupingBy(model -> ModelNames.words(model.name())));
    }

    /** @param scope in which it is sold, or null where the bill does not tell */
    Optional<ModelInfo> of(String name, @Nullable String scope) {
        var alike = alike(name);
        return alike.stream()
                .filter(one -> scope != null && one.scopes().contains(scope))
                .findFirst()
                .or(() -> alike.stream().findFirst());
    }

    /** A usage type writes the point of a version as a hyphen: {@code Llama3-1-70B}. */
    private List<ModelInfo> alike(String name) {
        var asWritten = named.get(ModelNames.words(name));
        return asWritten == null
                ? named.getOrDefault(ModelNames.words(POINT.matcher(name).replaceFirst(".")), List.of())
                : asWritten;
    }
}
