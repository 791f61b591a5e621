package dev.parley.base.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * What the first page needs in its head: {@code theme.js}, so that the chosen colours are there before anything is painted,
 * {@code leave.js}, which asks before unsaved values are left, and the icon of the browser's tab.
 */
@Component
class PageHead implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> complete(response.getDocument()));
    }

    /** The addresses are relative, so they have to come after the base element. */
    static void complete(Document page) {
        var script = page.createElement("script").attr("src", "theme.js");
        var icon = page.createElement("link")
                .attr("rel", "icon")
                .attr("href", "icon.svg")
                .attr("type", "image/svg+xml");
        var leave = page.createElement("script").attr("src", "leave.js").attr("defer", "");
        var base = page.head().selectFirst("base");
        if (base == null) {
            page.head().prependChild(leave).prependChild(icon).prependChild(script);
        } else {
            base.after(leave).after(icon).after(script);
        }
    }
}
