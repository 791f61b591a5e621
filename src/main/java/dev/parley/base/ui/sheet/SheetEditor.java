package dev.parley.base.ui.sheet;

import java.io.Serializable;
import java.util.List;

/** The view behind a sheet. */
public interface SheetEditor extends Serializable {

    /** Saves edits in one transaction and answers each, in their order. */
    List<SheetAnswer> save(List<SheetEdit> edits);

    /** Reads texts without saving, in their order. */
    List<SheetReading> check(List<SheetEdit> edits);
}
