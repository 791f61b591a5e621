package dev.parley.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;

/** An HTML form that the browser posts itself; the inputs of Vaadin's fields are part of it by their names. */
@Tag("form")
final class PostForm extends Component implements HasComponents {

    /** @param action address relative to the application's root */
    PostForm(String action) {
        getElement().setAttribute("method", "post").setAttribute("action", action);
    }

    void submit() {
        getElement().executeJs("this.requestSubmit()");
    }

    /** Vaadin's button is no submit button to the browser, so Enter would do nothing. */
    void submitOnEnterIn(Component... fields) {
        for (var field : fields) {
            field.getElement()
                    .executeJs(
                            "this.addEventListener('keydown',"
                                    + " event => { if (event.key === 'Enter') { event.target.closest('form').requestSubmit(); } })");
        }
    }
}
