package dev.parley.base.security;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.parley.base.failure.UnreadableAddress;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What the outside touches: response headers, the first page's scripts, what the client does when a session is over. */
@Configuration
class WebSurface {

    @Bean
    FilterRegistrationBean<ResponseHeaders> responseHeaders() {
        var registration = new FilterRegistrationBean<>(new ResponseHeaders());
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setAsyncSupported(true);
        return registration;
    }

    /**
     * What Tomcat answers before any filter: an address it cannot read gets the headers from a valve and its page from
     * {@link UnreadableAddress}; TRACE is passed on, and {@link ResponseHeaders} refuses it.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> beforeAnyFilter() {
        return tomcat -> {
            tomcat.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
            tomcat.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(UnreadableAddress.class.getName());
                }
            });
            tomcat.addEngineValves(new HeaderValve());
        };
    }

    private static final class HeaderValve extends ValveBase {

        HeaderValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            ResponseHeaders.set(request, response);
            getNext().invoke(request, response);
        }
    }

    @Bean
    VaadinServiceInitListener firstPage() {
        return new FirstPage();
    }

    private static final class FirstPage implements VaadinServiceInitListener {

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.addIndexHtmlRequestListener(FirstPage::completeScripts);
            var messages = new CustomizedSystemMessages();
            // A session that is over leads to the sign-in page at once, not to a notice over somebody's figures.
            messages.setSessionExpiredNotificationEnabled(false);
            messages.setInternalErrorCaption("Something went wrong");
            messages.setInternalErrorMessage("Reload the page. What was shown as saved is saved.");
            event.getSource().setSystemMessagesProvider(info -> messages);
        }

        /** Adds the script that follows a sign-out in another tab, and the nonce that lets written-in scripts run. */
        private static void completeScripts(IndexHtmlResponse response) {
            var document = response.getDocument();
            document.head().appendElement("script").attr("src", "session.js").attr("defer", "");
            if (response.getVaadinRequest() instanceof HttpServletRequest request) {
                var nonce = ContentPolicy.nonce(request);
                document.select("script").forEach(script -> script.attr("nonce", nonce));
            }
        }
    }
}
