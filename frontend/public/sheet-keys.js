/* Keyboard, mouse and clipboard of a sheet: what people who live in spreadsheets expect. */
(() => {
    const parts = (window.ParleySheetParts ??= {});
    const { block } = parts;

    class SheetKeys {
        constructor(sheet) {
            this.sheet = sheet;
            this.leaving = false;
        }

        listen(grid) {
            grid.addEventListener('keydown', (event) => this.key(event));
            grid.addEventListener('pointerdown', (event) => this.pointerDown(event));
            grid.addEventListener('click', (event) => this.click(event));
            grid.addEventListener('dblclick', (event) => this.doubleClick(event));
            grid.addEventListener('focusin', () => this.sheet.entered());
            grid.addEventListener('focusout', () => (this.leaving = false));
            for (const name of ['copy', 'cut', 'paste']) {
                grid.addEventListener(name, (event) => this.clipboard(name, event));
            }
        }

        key(event) {
            const { sheet } = this;
            if (sheet.editor) {
                this.editorKey(event);
                return;
            }
            const handled = sheet.pasting ? this.pastingKey(event) : this.gridKey(event);
            if (handled) {
                event.preventDefault();
                event.stopPropagation();
            }
        }

        pastingKey(event) {
            if (event.key === 'Enter') {
                this.sheet.applyPaste();
            } else if (event.key === 'Escape') {
                this.sheet.cancelPaste();
            } else if (event.key === 'Tab') {
                this.sheet.floating.element?.querySelector('button')?.focus();
            }
            return !event.ctrlKey && !event.metaKey;
        }

        gridKey(event) {
            const { sheet } = this;
            const command = event.ctrlKey || event.metaKey;
            if (event.altKey) {
                return false;
            }
            if (this.moveKey(event, command)) {
                return true;
            }
            if (command) {
                return this.commandKey(event);
            }
            const conflict = sheet.activeConflict();
            const letter = event.key.toLowerCase();
            if (conflict && (letter === 'k' || letter === 't')) {
                sheet.floating.close();
                const { row, column } = sheet.activeCell();
                letter === 'k' ? sheet.edits.keepMine(row.id, column.key) : sheet.edits.takeTheirs(row.id, column.key);
                return true;
            }
            switch (event.key) {
                case 'F2':
                    sheet.edit(null);
                    return true;
                case 'Delete':
                    sheet.clear();
                    return true;
                case 'Backspace':
                    sheet.edit('');
                    return true;
                case 'Escape':
                    return this.escape();
                case ' ':
                    return sheet.toggleGroup() || this.type(event);
                default:
                    return this.type(event);
            }
        }

        /** A printing key (also the start of a composition) opens an empty editor, which then receives that key itself. */
        type(event) {
            if (event.key.length === 1 || event.key === 'Process' || event.key === 'Dead') {
                if (!this.sheet.edit('')) {
                    return true;
                }
            }
            return false;
        }

        moveKey(event, command) {
            const { sheet } = this;
            const { model } = sheet;
            const extend = event.shiftKey;
            const from = extend ? sheet.extent : sheet.active;
            const lastRow = model.shown.length - 1;
            const lastColumn = model.columns.length - 1;
            const to = (r, c) => {
                sheet.move(r, c, extend);
                return true;
            };
            switch (event.key) {
                case 'ArrowUp':
                    return to(command ? 0 : from.r - 1, from.c);
                case 'ArrowDown':
                    return to(command ? (from.r < model.bodyCount - 1 ? model.bodyCount - 1 : lastRow) : from.r + 1, from.c);
                case 'ArrowLeft':
                    return to(from.r, command ? (from.c > model.firstOpenColumn ? model.firstOpenColumn : 0) : from.c - 1);
                case 'ArrowRight':
                    return to(from.r, command ? lastColumn : from.c + 1);
                case 'Home':
                    return to(command ? 0 : from.r, from.c > model.firstOpenColumn ? model.firstOpenColumn : 0);
                case 'End':
                    return to(command ? lastRow : from.r, lastColumn);
                case 'PageUp':
                    return to(from.r - sheet.pageRows(), from.c);
                case 'PageDown':
                    return to(from.r + sheet.pageRows(), from.c);
                case 'Enter':
                    return this.enter(event);
                case 'Tab':
                    return this.tab(event);
                default:
                    return false;
            }
        }

        enter(event) {
            const { sheet } = this;
            if (!sheet.toggleGroup() && !sheet.openConflict()) {
                sheet.move(sheet.active.r + (event.shiftKey ? -1 : 1), sheet.active.c, false);
            }
            return true;
        }

        /** Tab walks the cells; after Esc, and at the first and last cell, it leaves the grid. */
        tab(event) {
            const { sheet } = this;
            const step = sheet.next(event.shiftKey ? -1 : 1);
            if (this.leaving || !step) {
                this.leaving = false;
                return false;
            }
            sheet.move(step.r, step.c, false);
            return true;
        }

        escape() {
            const { sheet } = this;
            if (sheet.floating.open) {
                sheet.floating.close();
                return true;
            }
            if (sheet.discardError()) {
                return true;
            }
            this.leaving = true;
            sheet.announce('Tab leaves the sheet.');
            return true;
        }

        commandKey(event) {
            const { sheet } = this;
            switch (event.key.toLowerCase()) {
                case 'a':
                    sheet.selectAll();
                    return true;
                case 'd':
                    sheet.fillDown();
                    return true;
                case 'z':
                    event.shiftKey ? sheet.redo() : sheet.undo();
                    return true;
                case 'y':
                    sheet.redo();
                    return true;
                default:
                    return false;
            }
        }

        editorKey(event) {
            const { sheet } = this;
            if (event.isComposing) {
                return;
            }
            const back = event.shiftKey ? -1 : 1;
            if (event.key === 'Enter') {
                sheet.commit();
                sheet.move(sheet.active.r + back, sheet.active.c, false);
            } else if (event.key === 'Tab') {
                sheet.commit();
                const step = sheet.next(back) ?? sheet.active;
                sheet.move(step.r, step.c, false);
            } else if (event.key === 'Escape') {
                sheet.cancelEdit();
            } else if (sheet.editorFresh && ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(event.key)) {
                // typed over the cell, not opened by F2: an arrow commits and moves, as in a spreadsheet
                sheet.commit();
                this.moveKey(event, false);
            } else {
                event.stopPropagation();
                return;
            }
            event.preventDefault();
            event.stopPropagation();
        }

        cellAt(event) {
            const cell = event.target.closest?.('.ps-cell');
            return cell && cell._r !== undefined ? { r: cell._r, c: cell._ci } : null;
        }

        pointerDown(event) {
            const { sheet } = this;
            const at = this.cellAt(event);
            if (!at || event.button !== 0 || event.pointerType === 'touch' || event.target.closest('input')) {
                return;
            }
            event.preventDefault();
            if (sheet.editor) {
                sheet.commit();
            }
            sheet.cancelPaste();
            if (event.target.closest('.ps-handle')) {
                this.drag('fill');
                this.fillFrom = sheet.range();
                return;
            }
            sheet.move(at.r, at.c, event.shiftKey);
            this.drag('select');
        }

        /** Follows the pointer wherever it goes until it is let go. */
        drag(kind) {
            this.dragging = kind;
            const listening = new AbortController();
            const end = () => {
                listening.abort();
                this.dragging = null;
                if (kind === 'fill') {
                    this.sheet.fillFrom(this.fillFrom);
                }
            };
            document.addEventListener('pointermove', (event) => this.pointerMove(event), { signal: listening.signal });
            document.addEventListener('pointerup', end, { signal: listening.signal });
            document.addEventListener('pointercancel', end, { signal: listening.signal });
        }

        pointerMove(event) {
            const { sheet } = this;
            const at = this.nearest(event);
            if (!at) {
                return;
            }
            if (this.dragging === 'fill') {
                this.fillTo(at);
            } else if (at.r !== sheet.extent.r || at.c !== sheet.extent.c) {
                sheet.move(at.r, at.c, true);
            }
        }

        /** The cell under the pointer; beyond an edge the sheet scrolls that way and the cell at the edge counts. */
        nearest(event) {
            const { scroller, head, totals, frozenWidth } = this.sheet.painter;
            const box = scroller.getBoundingClientRect();
            const edge = { top: box.top + head.offsetHeight, bottom: box.top + scroller.clientHeight - totals.offsetHeight,
                left: box.left + frozenWidth, right: box.left + scroller.clientWidth };
            const beyond = (at, low, high) => (at < low ? -1 : at > high ? 1 : 0);
            scroller.scrollTop += 20 * beyond(event.clientY, box.top, box.bottom);
            scroller.scrollLeft += 20 * beyond(event.clientX, box.left, box.right);
            const x = Math.min(Math.max(event.clientX, event.clientX < box.left ? edge.left : box.left), edge.right - 2);
            const y = event.clientY > box.bottom ? edge.bottom - 2 : Math.max(event.clientY, edge.top + 1);
            const under = document.elementFromPoint(x, y);
            return under && this.cellAt({ target: under });
        }

        /** Dragging the handle stretches the range downwards or to the right; letting go fills it. */
        fillTo(at) {
            const { sheet, fillFrom } = this;
            const down = at.r > fillFrom.bottom;
            const right = !down && at.c > fillFrom.right;
            sheet.stretch(fillFrom, down ? at.r : fillFrom.bottom, right ? at.c : fillFrom.right);
        }

        click(event) {
            const at = this.cellAt(event);
            if (!at) {
                return;
            }
            if (event.pointerType === 'touch') {
                this.sheet.move(at.r, at.c, false);
            }
            if (event.target.closest('.ps-chevron')) {
                this.sheet.toggleGroup();
            } else if (!event.shiftKey) {
                this.sheet.openConflict();
            }
        }

        doubleClick(event) {
            if (this.cellAt(event) && !event.target.closest('.ps-chevron') && !this.sheet.toggleGroup()) {
                this.sheet.edit(null);
            }
        }

        clipboard(name, event) {
            const { sheet } = this;
            if (sheet.editor) {
                return;
            }
            event.preventDefault();
            if (name === 'paste') {
                sheet.paste(block.read(event.clipboardData.getData('text/plain')));
                return;
            }
            const rows = sheet.copied();
            event.clipboardData.setData('text/plain', block.write(rows));
            sheet.announce(`Copied ${rows.length} × ${rows[0]?.length ?? 0} cells.`);
            if (name === 'cut') {
                sheet.clear();
            }
        }
    }

    parts.SheetKeys = SheetKeys;
})();
