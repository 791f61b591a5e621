package dev.parley.base.ui;

import com.vaadin.flow.dom.Element;

/** A row of a {@link DataTable}, to say more about it. */
public final class DataRow {

    private final Element row;

    DataRow(Element row) {
        this.row = row;
    }

    /** The row that is selected or answers the view's question. */
    public DataRow selected(boolean selected) {
        row.getClassList().set("p-selected", selected);
        if (selected) {
            row.setAttribute("aria-current", "true");
        } else {
            row.removeAttribute("aria-current");
        }
        return this;
    }

    /** Set in bold: the row that says what to do. */
    public DataRow strong() {
        row.getClassList().add("p-strong");
        return this;
    }

    /** Grey: there before, not part of the decision. */
    public DataRow faded() {
        row.getClassList().add("p-faded");
        return this;
    }

    /** The whole row opens something; for the keyboard its name becomes a button. */
    public DataRow opens(Runnable action) {
        row.getClassList().add("p-opens");
        var name = row.getChild(0);
        var button = new Element("button");
        button.setAttribute("type", "button");
        button.setAttribute("class", "p-row-name");
        if (name.getChildren().allMatch(Element::isTextNode)) {
            button.setText(name.getText());
        } else {
            name.getChildren().toList().forEach(button::appendChild);
        }
        name.removeAllChildren();
        name.appendChild(button);
        row.addEventListener("click", click -> action.run());
        return this;
    }
}
