package dev.parley.base.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** The demonstration has accounts whose password everybody can read, so it does not start where others could reach it. */
public final class LoopbackOnlyDemo implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        if (Arrays.asList(environment.getActiveProfiles()).contains("demo")) {
            var address = environment.getProperty("server.address");
            if (!loopback(address)) {
                throw new CannotStart("The demo profile has accounts with a published password and binds to loopback "
                        + "only, but server.address is " + (address == null ? "not set" : address)
                        + ". Set server.address=127.0.0.1, or start without the demo profile.");
            }
        }
    }

    private static boolean loopback(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
