package dev.parley.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The way in. */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in · Parley")
@AnonymousAllowed
public class SignInView extends Div implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();

    SignInView() {
        addClassName("p-sign-in");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        add(new Image("icon.svg", ""), new H1("Parley"), new Paragraph("Plan and negotiate Bedrock capacity."), form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }
}
