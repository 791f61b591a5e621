package dev.parley.base.failure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** There is no such page, or it is not for this person: the two look alike. */
@AnonymousAllowed
public class MissingScreen extends Main implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        addClassName("p-screen");
        add(
                new H1("There is no such page"),
                new Paragraph("The address is wrong, or the page is not open to you."),
                new Anchor("", "All negotiations"));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
