/* <parley-sheet>: an editable grid. The server gives columns and rows and answers edits; nothing counts as saved before it said so.
   Without a Flow server, set `backend` to an object with edit(list) and check(list) answering promises. */
(() => {
    if (customElements.get('parley-sheet')) {
        return;
    }
    const { SheetModel, SheetEdits, SheetPainter, SheetPopover, SheetKeys, SheetCards, SheetKeep, cellKey, lay, localized } = window.ParleySheetParts;
    const NARROW = 560;

    class ParleySheet extends HTMLElement {
        model = new SheetModel();
        active = { r: 0, c: 0 };
        extent = { r: 0, c: 0 };
        /** Whether a cell was chosen yet: before that no range is drawn. */
        touched = false;
        editor = null;
        pasting = null;
        note = '';
        label = 'Sheet';

        constructor() {
            super();
            this.painter = new SheetPainter(this);
            this.floating = new SheetPopover(this);
            this.keys = new SheetKeys(this);
            this.cards = new SheetCards(this);
            this.keep = new SheetKeep(this);
            this.edits = new SheetEdits(this.model, {
                request: (edits) => this.server().edit(edits),
                changed: () => this.schedule(),
                announce: (text) => this.announce(text),
                stateChanged: () => this.stateChanged(),
            });
        }

        connectedCallback() {
            if (!this.built) {
                this.built = true;
                this.painter.build();
                this.keys.listen(this.painter.grid);
                this.painter.scroller.addEventListener('scroll', () => this.schedule(), { passive: true });
            }
            this.resize = new ResizeObserver(() => this.measure());
            this.resize.observe(this);
            this.schedule();
        }

        disconnectedCallback() {
            this.resize.disconnect();
            this.keep.gone();
        }

        stateChanged() {
            this.keep.save();
            this.dispatchEvent(new CustomEvent('sheet-state'));
        }

        server() {
            return this.backend ?? this.$server;
        }

        // ---- what the server calls

        setUp({ columns, label, decimal, grouping, readonly, context, columnNoun, heat }) {
            const { model } = this;
            model.setColumns(columns);
            Object.assign(model, { decimal, grouping, readonly, columnNoun, heat: Boolean(heat) });
            this.label = label;
            this.edits.context = context ?? '';
            this.columnsChanged = true;
            this.schedule();
        }

        setRows(rows, totals) {
            const place = this.placeByName();
            this.model.setRows(rows, totals);
            this.restore(place);
            this.keep.restore();
            this.stateChanged();
        }

        patchRows(rows) {
            this.model.patchRows(rows);
            this.schedule();
        }

        setNote(note) {
            this.note = note;
            this.schedule();
        }

        undo() {
            return this.edits.undo();
        }

        redo() {
            return this.edits.redo();
        }

        // ---- drawing

        schedule() {
            if (!this.frame) {
                this.frame = requestAnimationFrame(() => {
                    this.frame = 0;
                    this.paint();
                });
            }
        }

        paint() {
            if (!this.built || this.model.columns.length === 0 || !this.model.shown) {
                return;
            }
            if (this.columnsChanged) {
                this.columnsChanged = false;
                this.painter.paintHead();
            }
            this.clamp();
            this.classList.toggle('narrow', this.narrow);
            if (this.narrow) {
                this.cards.paint();
            } else {
                this.painter.paint();
            }
            if (this.refocus) {
                this.refocus = false;
                this.activeElement()?.focus({ preventScroll: true });
            }
        }

        measure() {
            this.narrow = this.clientWidth > 0 && this.clientWidth < NARROW;
            this.schedule();
        }

        placeByName() {
            const { model, active } = this;
            const row = model.shown?.[active.r];
            const column = model.columns[active.c];
            return row && column ? { row: row.id, column: column.key } : null;
        }

        restore(place) {
            const { model } = this;
            const r = place ? model.rowIndex.get(place.row) : undefined;
            const c = place ? model.columnIndex.get(place.column) : undefined;
            const at = { r: r ?? Math.min(this.active.r, model.shown.length - 1), c: c ?? this.active.c };
            if (!this.touched) {
                at.r = Math.max(0, model.shown.findIndex((row) => row.kind === 'data'));
                at.c = model.firstOpenColumn;
            }
            this.active = at;
            this.extent = { ...at };
            this.refocus = this.painter.grid?.contains(document.activeElement);
            this.cancelPaste();
            this.schedule();
        }

        clamp() {
            const { model } = this;
            for (const at of [this.active, this.extent]) {
                at.r = Math.max(0, Math.min(at.r, model.shown.length - 1));
                at.c = Math.max(0, Math.min(at.c, model.columns.length - 1));
            }
        }

        announce(text) {
            this.painter.live.textContent = text;
        }

        // ---- selection

        range() {
            const { active, extent } = this;
            return {
                top: Math.min(active.r, extent.r), bottom: Math.max(active.r, extent.r),
                left: Math.min(active.c, extent.c), right: Math.max(active.c, extent.c),
            };
        }

        activeCell() {
            const row = this.model.shown[this.active.r];
            return { row, column: this.model.columns[this.active.c], cell: row && this.model.cell(row, this.active.c) };
        }

        activeElement() {
            const { row } = this.activeCell();
            return row && this.painter.rows.get(row.id)?.children[this.active.c];
        }

        /** The grid got the focus: from now on the range is shown. */
        entered() {
            if (!this.touched) {
                this.touched = true;
                this.schedule();
            }
        }

        move(r, c, extend) {
            this.floating.close();
            this.keys.leaving = false;
            this.touched = true;
            const to = { r, c: extend ? c : this.overGroup(r, c) };
            this.extent = to;
            if (!extend) {
                this.active = { ...to };
            }
            this.clamp();
            this.paint();
            this.scrollTo(this.extent);
            this.paint();
            this.focusActive();
        }

        /** A group's name stands in the place of all frozen columns: from it the next one is the first that is open. */
        overGroup(r, c) {
            const { model } = this;
            if (model.shown[r]?.kind !== 'group' || c <= 0 || c >= model.firstOpenColumn) {
                return c;
            }
            return this.active.r === r && this.active.c < c ? model.firstOpenColumn : 0;
        }

        /** Which cell is chosen, for whoever asks: its row and column, or null before one was. */
        chosenCell() {
            const { row, column } = this.activeCell();
            return this.touched && row && column ? { row: row.id, column: column.key } : null;
        }

        focusActive() {
            this.activeElement()?.focus({ preventScroll: true });
        }

        selectAll() {
            const { model } = this;
            this.active = { r: 0, c: model.firstOpenColumn };
            this.extent = { r: model.bodyCount - 1, c: model.columns.length - 1 };
            this.touched = true;
            this.paint();
            this.focusActive();
        }

        stretch(from, bottom, right) {
            this.active = { r: from.top, c: from.left };
            this.extent = { r: Math.min(bottom, this.model.bodyCount - 1), c: right };
            this.paint();
        }

        scrollTo({ r, c }) {
            const { scroller, head, totals, frozenWidth } = this.painter;
            const { model } = this;
            if (r < model.bodyCount) {
                const room = scroller.clientHeight - head.offsetHeight - totals.offsetHeight;
                if (model.tops[r] < scroller.scrollTop) {
                    scroller.scrollTop = model.tops[r];
                } else if (model.tops[r + 1] > scroller.scrollTop + room) {
                    scroller.scrollTop = model.tops[r + 1] - room;
                }
            }
            const cell = this.painter.headCells[c];
            if (!model.columns[c].frozen) {
                if (cell.offsetLeft - frozenWidth < scroller.scrollLeft) {
                    scroller.scrollLeft = cell.offsetLeft - frozenWidth;
                } else if (cell.offsetLeft + cell.offsetWidth > scroller.scrollLeft + scroller.clientWidth) {
                    scroller.scrollLeft = cell.offsetLeft + cell.offsetWidth - scroller.clientWidth;
                }
            }
        }

        pageRows() {
            const { scroller, head, totals } = this.painter;
            return Math.max(1, Math.floor((scroller.clientHeight - head.offsetHeight - totals.offsetHeight) / 20) - 1);
        }

        /** The next cell for Tab: to the right, then on the next row that can be typed in; null at the end. */
        next(step) {
            const { model } = this;
            let { r, c } = this.active;
            c += step;
            while (c >= model.columns.length || c < model.firstOpenColumn) {
                r += step;
                while (model.shown[r] && model.shown[r].kind === 'group') {
                    r += step;
                }
                c = step > 0 ? model.firstOpenColumn : model.columns.length - 1;
                if (r < 0 || r >= model.shown.length) {
                    return null;
                }
            }
            return { r, c };
        }

        toggleGroup() {
            const { row } = this.activeCell();
            if (row?.kind !== 'group') {
                return false;
            }
            this.model.toggle(row.id);
            this.announce(`${row.label} ${this.model.folded.has(row.id) ? 'folded' : 'unfolded'}.`);
            this.extent = { ...this.active };
            this.paint();
            this.focusActive();
            return true;
        }

        // ---- editing

        /** Opens the editor in the active cell with a text, or with the cell's own when null; false if it cannot be typed in. */
        edit(text) {
            const { row, cell } = this.activeCell();
            if (!row) {
                return false;
            }
            const refusal = this.model.refusal(row, this.active.c);
            if (refusal) {
                this.announce(refusal);
                this.edits.say('error', refusal);
                this.schedule();
                return false;
            }
            this.floating.close();
            this.extent = { ...this.active };
            this.paint();
            const element = this.activeElement();
            const input = document.createElement('input');
            input.setAttribute('aria-label', this.model.name(row, this.active.c));
            input.autocomplete = 'off';
            input.value = text ?? (cell.state === 'carried' || cell.state === 'extended' ? cell.text : cell.edit);
            this.editorFresh = text !== null;
            this.editorStart = input.value;
            input.addEventListener('input', () => this.painter.paintFormula());
            input.addEventListener('blur', () => this.editor === input && this.commit());
            this.editor = input;
            element.append(input);
            input.focus({ preventScroll: true });
            input.select();
            return true;
        }

        closeEditor() {
            const input = this.editor;
            this.editor = null;
            input?.remove();
            const element = this.activeElement();
            if (element) {
                element._signature = null;
            }
        }

        cancelEdit() {
            this.closeEditor();
            this.paint();
            this.focusActive();
        }

        commit() {
            const { row, column } = this.activeCell();
            const text = this.editor.value.trim();
            const untouched = this.editor.value === this.editorStart && !this.editorFresh;
            this.closeEditor();
            if (!untouched) {
                this.edits.send([{ row: row.id, col: column.key, text }]);
            }
            this.paint();
        }

        /** The cells of a range that can be typed in, as {row, ci}. */
        open(range) {
            const cells = [];
            for (let r = range.top; r <= range.bottom; r++) {
                for (let ci = range.left; ci <= range.right; ci++) {
                    const row = this.model.shown[r];
                    if (row.kind === 'data' && !this.model.refusal(row, ci)) {
                        cells.push({ row, ci });
                    }
                }
            }
            return cells;
        }

        clear() {
            const cells = this.open(this.range()).filter(({ row, ci }) => this.model.cell(row, ci).edit !== '');
            if (cells.length === 0) {
                const { row } = this.activeCell();
                const refusal = row && this.model.refusal(row, this.active.c);
                this.announce(refusal ?? 'Nothing to clear.');
                if (refusal) {
                    this.edits.say('error', refusal);
                    this.schedule();
                }
                return;
            }
            this.edits.send(cells.map(({ row, ci }) => ({ row: row.id, col: this.model.columns[ci].key, text: '' })));
        }

        /** Ctrl+D: the first row of the range goes down through it; a range of one row takes the row above. */
        fillDown() {
            const range = this.range();
            const source = range.top === range.bottom ? this.rowAbove(range.top) : range.top;
            if (source === null) {
                this.announce('There is no row above to fill from.');
                return;
            }
            this.fill({ ...range, top: source, bottom: source }, { ...range, top: source + 1 });
        }

        rowAbove(r) {
            for (let above = r - 1; above >= 0; above--) {
                if (this.model.shown[above].kind === 'data') {
                    return above;
                }
            }
            return null;
        }

        fillFrom(from) {
            const range = this.range();
            if (range.bottom === from.bottom && range.right === from.right) {
                return;
            }
            const target = range.bottom > from.bottom ? { ...range, top: from.bottom + 1 } : { ...range, left: from.right + 1 };
            this.fill(from, target);
        }

        /** Repeats the source block over the target; cells that cannot be typed in are passed over. */
        fill(source, target) {
            const { model } = this;
            const rows = source.bottom - source.top + 1;
            const columns = source.right - source.left + 1;
            const edits = this.open(target).map(({ row, ci }) => {
                const r = source.top + (model.rowIndex.get(row.id) - target.top) % rows;
                const c = target.left > source.right ? source.left + (ci - target.left) % columns : ci;
                return { row: row.id, col: model.columns[ci].key, text: this.plainText(model.shown[r], c) };
            });
            this.edits.send(edits);
        }

        /** A cell's text in full, as typed where it was typed. */
        plainText(row, ci) {
            const cell = this.model.cell(row, ci);
            return cell.edit !== '' ? cell.edit : cell.text;
        }

        discardError() {
            const { row, column, cell } = this.activeCell();
            if (cell?.state !== 'error') {
                return false;
            }
            this.edits.discard(row.id, column.key);
            return true;
        }

        activeConflict() {
            const { cell } = this.activeCell();
            return cell?.state === 'conflict' ? cell.over : null;
        }

        /** Goes to the next cell that was not saved or has two values. */
        nextProblem() {
            const { model } = this;
            const places = [];
            model.shown.forEach((row, r) => model.columns.forEach((column, c) => {
                const over = model.overlay.get(cellKey(row.id, column.key));
                if (over && over.kind !== 'saving') {
                    places.push({ r, c });
                }
            }));
            const after = ({ r, c }) => r > this.active.r || (r === this.active.r && c > this.active.c);
            const at = places.find(after) ?? places[0];
            if (at) {
                this.move(at.r, at.c, false);
                this.openConflict();
            }
        }

        openConflict() {
            const over = this.activeConflict();
            if (over) {
                const { row } = this.activeCell();
                this.floating.conflict(this.activeElement(), row, this.active.c, over);
                this.announce(`Two values: yours ${over.text || 'empty'}, ${over.by}'s ${over.theirs || 'empty'}. K keeps yours, T takes theirs.`);
            }
            return Boolean(over);
        }

        // ---- clipboard

        /** The data rows of the range as texts another spreadsheet reads; subtotals only where nothing else is chosen. */
        copied() {
            const { model } = this;
            const range = this.range();
            const chosen = model.shown.slice(range.top, range.bottom + 1);
            const data = chosen.filter((row) => row.kind !== 'group');
            const columns = model.columns.map((column, ci) => ci).slice(range.left, range.right + 1);
            const text = (row, ci) => (model.columns[ci].numeric ? model.plain(this.plainText(row, ci)) : model.cell(row, ci).text);
            return (data.length > 0 ? data : chosen).map((row) => columns.map((ci) => text(row, ci)));
        }

        /** Shows a block in place; nothing is sent but a question whether its texts can be read. */
        async paste(block) {
            const range = this.range();
            const { texts, remark } = localized(block, this.model.decimal, this.model.grouping);
            const laid = lay(this.model, texts, range);
            if (laid.refusal) {
                this.showPaste({ ...laid, range });
                return;
            }
            const asked = laid.edits.map((edit) => ({ ...edit, context: this.edits.context }));
            const readings = await this.server().check(asked);
            const { proposals } = this.model;
            proposals.clear();
            const unread = [];
            const edits = [];
            let emptied = 0;
            let same = 0;
            laid.edits.forEach((edit, i) => {
                const row = this.model.shown[this.model.rowIndex.get(edit.row)];
                const ci = this.model.columnIndex.get(edit.col);
                const { error, text } = readings[i];
                if (edit.text === '' && this.model.cell(row, ci).edit === '') {
                    same++;
                    return;
                }
                proposals.set(cellKey(edit.row, edit.col), { text: error ? edit.text : text, error });
                if (error) {
                    unread.push(`${error} ${this.model.name(row, ci)} keeps ${this.model.cell(row, ci).text || 'empty'}.`);
                } else {
                    edits.push(edit);
                    emptied += edit.text === '' ? 1 : 0;
                }
            });
            const rows = laid.edits.map((edit) => this.model.rowIndex.get(edit.row));
            const columns = laid.edits.map((edit) => this.model.columnIndex.get(edit.col));
            const covered = { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
            this.showPaste({ shape: laid.shape, edits, unread, emptied, same, remark, changing: edits.length, range: covered });
        }

        showPaste(pasting) {
            this.pasting = pasting;
            this.paint();
            const row = this.model.shown[pasting.range.bottom];
            const anchor = this.painter.rows.get(row.id)?.children[pasting.range.left] ?? this.activeElement();
            this.floating.paste(anchor, pasting);
            this.announce(pasting.refusal ?? `Paste ${pasting.shape}: ${this.floating.counts(pasting).join(' ')} ${pasting.unread.join(' ')} Enter pastes, Escape cancels.`);
        }

        applyPaste() {
            const { edits = [] } = this.pasting;
            this.cancelPaste();
            this.edits.send(edits);
        }

        cancelPaste() {
            if (this.pasting) {
                this.pasting = null;
                this.model.proposals.clear();
                this.floating.close();
                this.paint();
                this.focusActive();
            }
        }
    }

    customElements.define('parley-sheet', ParleySheet);
})();
