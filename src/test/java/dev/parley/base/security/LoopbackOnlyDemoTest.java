package dev.parley.base.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.Parley;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.mock.env.MockEnvironment;

class LoopbackOnlyDemoTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::", "no-such-host.invalid", ""})
    void the_demonstration_does_not_start_where_others_could_reach_it(String address) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Parley.class)
                        .profiles("demo")
                        .run(
                                "--server.address=" + address,
                                "--server.port=0",
                                "--spring.datasource.url=jdbc:h2:mem:none"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("server.address is " + address)
                .hasMessageContaining("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.5.5.5"})
    void it_starts_on_loopback(String address) {
        assertThatCode(() -> check("demo", address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7"})
    void without_demo_accounts_any_address_will_do(String address) {
        assertThatCode(() -> check("production", address)).doesNotThrowAnyException();
    }

    private static void check(String profile, String address) {
        var environment = new MockEnvironment().withProperty("server.address", address);
        environment.setActiveProfiles(profile);
        new LoopbackOnlyDemo()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }
}
