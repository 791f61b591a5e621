/* What was typed and not taken outlives a reload: the browser's tab keeps it, with the reason, until it is saved or
   discarded. While there is any, leaving the page is asked about first. */
(() => {
    const parts = (window.ParleySheetParts ??= {});
    const KEY = 'parley.sheet.';
    const LEFT = 'The page was left before the server answered. Enter the value again, or Escape to drop it.';
    let sheets = 0;

    class SheetKeep {
        constructor(sheet) {
            this.sheet = sheet;
            this.name = 'sheet ' + ++sheets;
            this.told = false;
        }

        /** Under which name the tab keeps it; without one nothing is kept. */
        get place() {
            const name = this.sheet.getAttribute('keep');
            return name ? KEY + name : null;
        }

        /** Brings back what an earlier page left, once the rows are there. */
        restore() {
            if (this.restored || !this.place) {
                return;
            }
            this.restored = true;
            const { model } = this.sheet;
            for (const [id, { text, context, message }] of this.read()) {
                if (!model.overlay.has(id) && !this.stored(id, text)) {
                    model.overlay.set(id, { kind: 'error', text, context, message });
                }
            }
            this.save();
        }

        /** Whether the server has the text after all: its answer only came too late for the page. */
        stored(id, text) {
            const { model } = this.sheet;
            const [row, column] = id.split('\u0000');
            const r = model.rowIndex.get(row);
            const ci = model.columnIndex.get(column);
            return r !== undefined && ci !== undefined && model.plain(model.cell(model.shown[r], ci).edit) === model.plain(text);
        }

        save() {
            const { sheet } = this;
            const unsettled = [...sheet.model.overlay];
            if (this.place && this.restored) {
                this.write(unsettled.map(([id, over]) => [id, { text: over.text, context: over.context, message: this.reason(over) }]));
            }
            window.parleyUnsaved?.[unsettled.length > 0 ? 'add' : 'delete'](this.name);
            const problems = sheet.edits.problems().length > 0;
            if (problems !== this.told) {
                this.told = problems;
                sheet.dispatchEvent(new CustomEvent('sheet-unsaved', { detail: problems }));
            }
        }

        reason(over) {
            if (over.kind === 'conflict') {
                return `${over.by} saved ${over.theirs || 'empty'} meanwhile. Enter yours again to keep it, or Escape to take theirs.`;
            }
            return over.kind === 'saving' ? LEFT : over.message;
        }

        gone() {
            window.parleyUnsaved?.delete(this.name);
        }

        read() {
            try {
                return JSON.parse(sessionStorage.getItem(this.place) ?? '[]');
            } catch {
                return []; // storage may be forbidden or hold something else: nothing is kept then
            }
        }

        write(kept) {
            try {
                kept.length > 0 ? sessionStorage.setItem(this.place, JSON.stringify(kept)) : sessionStorage.removeItem(this.place);
            } catch {
                // storage is full or forbidden: the page itself still holds it
            }
        }
    }

    parts.SheetKeep = SheetKeep;
})();
