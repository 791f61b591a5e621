package dev.parley.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A button beside a {@link Deferred} that may be clicked only once the answer is there; only in tests. */
@Route(value = "kit/deferred", autoLayout = false)
@PageTitle("Deferred · Parley")
@AnonymousAllowed
public class DeferredPage extends Div implements BeforeEnterObserver {

    private static final int PATIENCE = 300;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var clicked = new Span("not clicked");
        clicked.setId("clicked");
        var button = new Button("Download", _ -> clicked.setText("clicked"));
        button.setEnabled(false);
        int milliseconds = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("takes")
                .map(Integer::parseInt)
                .orElse(0);
        add(button, clicked, new Deferred<>(PATIENCE, new Span("waiting"), () -> takes(milliseconds), answer -> {
            button.setEnabled(true);
            return new Button(answer, _ -> clicked.setText("clicked inside"));
        }));
    }

    private static String takes(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return "Answer";
    }
}
