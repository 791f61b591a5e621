package dev.parley.base.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Puts {@code theme.js} into the head of the first page, so that the chosen colours are there before anything is painted. */
@Component
class ThemeScript implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            var head = response.getDocument().head();
            var script = response.getDocument().createElement("script").attr("src", "theme.js");
            var base = head.selectFirst("base");
            if (base == null) {
                head.prependChild(script);
            } else {
                base.after(script);
            }
        });
    }
}
