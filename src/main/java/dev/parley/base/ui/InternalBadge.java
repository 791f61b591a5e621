package dev.parley.base.ui;

import com.vaadin.flow.component.Composite;

/** Marks what never leaves the house: violet, crossed eye, the word. */
public final class InternalBadge extends Composite<Badge> {

    @Override
    protected Badge initContent() {
        return Badge.internal("Internal");
    }
}
