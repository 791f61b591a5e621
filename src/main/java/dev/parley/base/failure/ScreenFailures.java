package dev.parley.base.failure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Shows the sentence of an exception that no view has answered; the view stays as it is, with what was typed. */
@Component
class ScreenFailures implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(ScreenFailures::tell));
    }

    private static void tell(ErrorEvent event) {
        var failure = Failure.of(event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            boolean unreachable = failure.status() == HttpStatus.SERVICE_UNAVAILABLE;
            show(failure.sentence() + (unreachable ? " What you typed is still here." : ""));
        }
    }

    private static void show(String sentence) {
        var notification = new Notification();
        var text = new Span(sentence);
        text.getElement().setAttribute("role", "alert");
        notification.add(text, new Button("Close", click -> notification.close()));
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setDuration(0);
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.open();
    }
}
