package dev.parley.api;

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
        security = @SecurityRequirement(name = "basic"))
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
class OpenApiConfiguration {
    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        YearMonth.class,
                        new StringSchema().pattern("[0-9]{4}-(0[1-9]|1[0-2])").example("2027-01"));
    }
}
