/* A narrow sheet is for reading: one card a block of rows, its columns as lines, its rows as columns.
   And <parley-sheet-controls>: saved state, what needs the person, undo and redo, for the head of a page. */
(() => {
    const parts = (window.ParleySheetParts ??= {});
    const { make } = parts;

    class SheetCards {
        constructor(sheet) {
            this.sheet = sheet;
        }

        /** Blocks of rows: a row and those joined to it. */
        blocks(rows) {
            const blocks = [];
            for (const row of rows) {
                if (row.join && blocks.length > 0) {
                    blocks.at(-1).push(row);
                } else {
                    blocks.push([row]);
                }
            }
            return blocks;
        }

        paint() {
            const { model } = this.sheet;
            const list = this.blocks(model.shown).map((block) => this.card(block));
            this.sheet.painter.cards.replaceChildren(...list);
        }

        card(block) {
            const { model } = this.sheet;
            const group = block[0].kind === 'group';
            const card = make('section', group ? 'ps-cardgroup' : `ps-card ${block[0].kind}`);
            const title = make(group ? 'h2' : 'h3', 'ps-cardtitle');
            title.textContent = block[0].label;
            card.append(title);
            const note = block.map((row) => row.note).filter(Boolean).join(' ');
            if (note) {
                const line = make('p', 'ps-cardnote');
                line.textContent = note;
                card.append(line);
            }
            if (!group) {
                card.append(this.table(block, model.columns.map((column, ci) => ci).filter((ci) => !model.columns[ci].frozen)));
            }
            return card;
        }

        table(block, columns) {
            const { model } = this.sheet;
            const table = make('table');
            const head = make('tr');
            const cell = (tag, text, className = '', scope = '') => {
                const element = make(tag, className, scope ? { scope } : {});
                element.textContent = text;
                return element;
            };
            if (block.length > 1) {
                head.append(make('td'), ...block.map((row) => cell('th', row.sub ?? '', 'num', 'col')));
                table.append(head);
            }
            for (const ci of columns) {
                const column = model.columns[ci];
                const line = make('tr');
                line.append(cell('th', [column.group, column.header].filter(Boolean).join(' '), '', 'row'));
                for (const row of block) {
                    const value = model.cell(row, ci);
                    line.append(cell('td', value.text, (column.numeric ? 'num ' : '') + 's-' + value.state));
                }
                table.append(line);
            }
            return table;
        }
    }

    class ParleySheetControls extends HTMLElement {
        connectedCallback() {
            this.state = make('span', 'ps-state', { role: 'status' });
            this.badge = make('button', 'ps-badge', { type: 'button' });
            this.badge.addEventListener('click', () => this.sheet()?.nextProblem());
            this.undoButton = this.button('undo', 'Undo', 'Ctrl+Z', () => this.sheet()?.undo());
            this.redoButton = this.button('redo', 'Redo', 'Ctrl+Y', () => this.sheet()?.redo());
            this.replaceChildren(this.state, this.badge, this.undoButton, this.redoButton);
            this.find();
        }

        /** The sheet may come into the page after its controls. */
        find() {
            const sheet = this.sheet();
            if (sheet?.edits) {
                sheet.addEventListener('sheet-state', () => this.paint());
                sheet.classList.add('controlled');
                this.paint();
            } else if (this.isConnected) {
                requestAnimationFrame(() => this.find());
            }
        }

        sheet() {
            return document.getElementById(this.getAttribute('for'));
        }

        button(kind, text, keys, action) {
            const button = make('button', 'ps-iconbutton ' + kind, { type: 'button', 'aria-label': text, title: `${text} (${keys})`, 'aria-keyshortcuts': keys.replace('Ctrl', 'Control') });
            button.addEventListener('click', action);
            return button;
        }

        paint() {
            const { edits } = this.sheet();
            this.state.className = `ps-state ${edits.state.kind}`;
            this.state.textContent = edits.state.kind === 'error' ? 'Not saved' : edits.state.text;
            const conflicts = edits.conflicts();
            const refused = edits.problems().length - conflicts;
            const count = (n, one, many) => (n === 0 ? '' : n === 1 ? `1 ${one}` : `${n} ${many}`);
            this.badge.textContent = [count(conflicts, 'conflict', 'conflicts'), count(refused, 'not saved', 'not saved')].filter(Boolean).join(', ');
            this.badge.hidden = this.badge.textContent === '';
            this.undoButton.disabled = edits.undoable.length === 0;
            this.redoButton.disabled = edits.redoable.length === 0;
        }
    }

    parts.SheetCards = SheetCards;
    if (!customElements.get('parley-sheet-controls')) {
        customElements.define('parley-sheet-controls', ParleySheetControls);
    }
})();
