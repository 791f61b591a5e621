package dev.parley.base.failure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Stands in for a screen that could not be shown. */
@AnonymousAllowed
public class FailureScreen extends Main implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        addClassName("p-screen");
        var failure = Failure.of(parameter.getException());
        add(new H1("This page cannot be shown"), new Paragraph(failure.sentence()), new Anchor("", "All negotiations"));
        return failure.status().value();
    }
}
