package dev.parley.api;

import dev.parley.engine.quantity.Quarter;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.YearMonth;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface says of itself. */
@Configuration
@OpenAPIDefinition(
        info = @Info(title = "Parley", version = "v1", description = "Plan, price and negotiate Bedrock capacity"),
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "token")})
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
class OpenApiConfiguration {
    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        YearMonth.class,
                        new StringSchema().pattern("[0-9]{4}-(0[1-9]|1[0-2])").example("2027-01"))
                .replaceWithSchema(
                        Quarter.class,
                        new StringSchema().pattern("[0-9]{4}-Q[1-4]").example("2027-Q1"));
    }
}
