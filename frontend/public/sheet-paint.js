/* Draws a sheet: header, the rows in view (the body is virtual), pinned totals, and cards where it is narrow.
   Every text goes in by textContent; nothing a cell holds is ever read as HTML. */
(() => {
    const parts = (window.ParleySheetParts ??= {});
    const MARGIN_ROWS = 8;

    function make(tag, className, attributes = {}) {
        const element = document.createElement(tag);
        if (className) {
            element.className = className;
        }
        for (const [name, value] of Object.entries(attributes)) {
            element.setAttribute(name, value);
        }
        return element;
    }

    class SheetPainter {
        constructor(sheet) {
            this.sheet = sheet;
            this.model = sheet.model;
            this.rows = new Map();
            /** Row elements that scrolled away, to be used again. */
            this.spare = [];
        }

        build() {
            this.formula = make('div', 'ps-formula');
            this.formulaName = make('span', 'ps-name');
            this.formulaValue = make('span', 'ps-value');
            this.formulaWho = make('span', 'ps-who');
            this.keys = make('span', 'ps-keys', { 'aria-hidden': 'true' });
            for (const [stroke, what] of [['F2', 'edit'], ['Ctrl D', 'fill down'], ['Ctrl V', 'paste from Excel']]) {
                const kbd = make('kbd');
                kbd.textContent = stroke;
                this.keys.append(kbd, ' ' + what + ' ');
            }
            this.formula.append(this.formulaName, this.formulaValue, this.formulaWho, this.keys);
            this.scroller = make('div', 'ps-scroll');
            this.grid = make('div', 'ps-grid', { role: 'grid', 'aria-multiselectable': 'true' });
            this.head = make('div', 'ps-head', { role: 'rowgroup' });
            this.body = make('div', 'ps-body', { role: 'rowgroup' });
            this.totals = make('div', 'ps-totals', { role: 'rowgroup' });
            this.grid.append(this.head, this.body, this.totals);
            this.scroller.append(this.grid);
            this.status = make('div', 'ps-status');
            this.statusRange = make('span', 'ps-range');
            this.statusSaved = make('span', 'ps-saved');
            this.statusNote = make('span', 'ps-note');
            this.status.append(this.statusRange, this.statusSaved, this.statusNote);
            this.cards = make('div', 'ps-cards');
            this.live = make('div', 'ps-live', { 'aria-live': 'polite' });
            this.sheet.replaceChildren(this.formula, this.scroller, this.status, this.cards, this.live);
        }

        /** Header: a line of group headers (years) over a line of column headers. */
        paintHead() {
            const { columns } = this.model;
            const groups = make('div', 'ps-row ps-groups', { role: 'row', 'aria-rowindex': '1' });
            const heads = make('div', 'ps-row ps-columns', { role: 'row', 'aria-rowindex': '2' });
            let left = 0;
            this.headCells = columns.map((column, i) => {
                column.first = Boolean(column.group) && column.group !== columns[i - 1]?.group;
                column.left = left;
                left += column.frozen ? column.width : 0;
                const group = this.headCell(column, i, column.first ? column.group : '');
                groups.append(group);
                const head = this.headCell(column, i, column.header);
                if (column.note) {
                    head.title = column.note;
                    head.classList.add(column.locked ? 'locked' : 'noted');
                }
                heads.append(head);
                return head;
            });
            this.grouped = columns.some((column) => column.group);
            this.head.replaceChildren(...(this.grouped ? [groups] : []), heads);
            heads.setAttribute('aria-rowindex', this.grouped ? '2' : '1');
            this.grid.style.minWidth = columns.reduce((sum, column) => sum + column.width, 0) + 'px';
            this.scroller.style.scrollPaddingLeft = left + 'px';
            this.frozenWidth = left;
            this.grid.style.setProperty('--s-frozen', left + 'px');
            this.forget();
        }

        headCell(column, i, text) {
            const cell = make('div', 'ps-cell ps-headcell', { role: 'columnheader', 'aria-colindex': String(i + 1) });
            this.place(cell, column);
            cell.textContent = text;
            return cell;
        }

        place(cell, column) {
            cell.style.flex = column.frozen || column.fixed ? `0 0 ${column.width}px` : `1 0 ${column.width}px`;
            cell.classList.toggle('num', Boolean(column.numeric));
            cell.classList.toggle('first', Boolean(column.first));
            if (column.frozen) {
                cell.classList.add('frozen');
                cell.style.left = column.left + 'px';
            }
        }

        forget() {
            this.rows.forEach((element) => element.remove());
            this.rows.clear();
            this.spare.length = 0;
        }

        get headRows() {
            return this.grouped ? 2 : 1;
        }

        paint() {
            const { model, sheet } = this;
            this.grid.setAttribute('aria-rowcount', String(model.shown.length + this.headRows));
            this.grid.setAttribute('aria-colcount', String(model.columns.length));
            this.grid.setAttribute('aria-label', sheet.label);
            this.grid.setAttribute('aria-readonly', String(model.readonly));
            this.body.style.height = model.tops[model.bodyCount] + 'px';
            const range = sheet.range();
            const wanted = this.window();
            this.scale = model.heat ? model.extremes() : null;
            for (const [id, element] of this.rows) {
                if (!wanted.has(id) && !element.contains(document.activeElement)) {
                    element.remove();
                    this.rows.delete(id);
                    this.spare.push(element);
                }
            }
            for (const r of wanted.values()) {
                this.paintRow(r, range);
            }
            this.headCells.forEach((cell, i) => cell.classList.toggle('marked', sheet.touched && i >= range.left && i <= range.right));
            this.paintFormula();
            this.paintStatus(range);
        }

        /** Row id -> index of every row to be drawn: those in view with a margin, the active row, the totals. */
        window() {
            const { model, scroller } = this;
            const from = Math.max(0, model.rowAt(scroller.scrollTop) - MARGIN_ROWS);
            const bottom = scroller.scrollTop + (scroller.clientHeight || 600);
            const to = model.bodyCount === 0 ? -1 : Math.min(model.bodyCount - 1, model.rowAt(bottom) + MARGIN_ROWS);
            const wanted = new Map();
            const add = (r) => model.shown[r] && wanted.set(model.shown[r].id, r);
            for (let r = from; r <= to; r++) {
                add(r);
            }
            for (let r = model.bodyCount; r < model.shown.length; r++) {
                add(r);
            }
            add(this.sheet.active.r);
            return wanted;
        }

        paintRow(r, range) {
            const { model } = this;
            const row = model.shown[r];
            const inBody = r < model.bodyCount;
            let element = this.rows.get(row.id);
            if (!element) {
                element = this.spare.pop() ?? this.newRow();
                this.rows.set(row.id, element);
            }
            const parent = inBody ? this.body : this.totals;
            if (element.parentNode !== parent || element._index !== r) {
                this.insert(parent, element, r);
            }
            element.className = `ps-row ps-${row.kind}${row.join ? ' joined' : ''}${row.strong ? ' strong' : ''}${row.gone ? ' gone' : ''}`;
            element.setAttribute('aria-rowindex', String(r + 1 + this.headRows));
            element.style.top = inBody ? model.tops[r] + 'px' : '';
            element.style.height = model.height(row) + 'px';
            for (let ci = 0; ci < model.columns.length; ci++) {
                this.paintCell(element.children[ci], row, r, ci, range);
            }
            if (row.kind === 'group') {
                element.children[0].setAttribute('aria-expanded', String(!model.folded.has(row.id)));
            } else {
                element.children[0].removeAttribute('aria-expanded');
            }
        }

        /** Keeps rows in the order of the table in the document too, for those who read it that way. */
        insert(parent, element, r) {
            const held = element.contains(document.activeElement) && element.parentNode === parent;
            element._index = r;
            if (!held) {
                let before = null;
                for (const other of parent.children) {
                    if (other !== element && other._index > r) {
                        before = other;
                        break;
                    }
                }
                parent.insertBefore(element, before);
            }
        }

        newRow() {
            const element = make('div', '', { role: 'row' });
            this.model.columns.forEach((column, ci) => element.append(this.newCell(column, ci)));
            return element;
        }

        newCell(column, ci) {
            const cell = make('div', 'ps-cell', {
                role: column.rowHeader ? 'rowheader' : 'gridcell', 'aria-colindex': String(ci + 1),
            });
            this.place(cell, column);
            cell._ci = ci;
            cell._static = cell.className;
            return cell;
        }

        paintCell(element, row, r, ci, range) {
            const { model, sheet } = this;
            const cell = model.cell(row, ci);
            const proposal = model.proposal(row, ci);
            const active = sheet.active.r === r && sheet.active.c === ci;
            const inRange = sheet.touched && r >= range.top && r <= range.bottom && ci >= range.left && ci <= range.right;
            const frame = proposal ? sheet.pasting.range : inRange ? range : null;
            let classes = `${element._static} s-${cell.state}`;
            if (frame) {
                classes += (proposal ? ' proposed' : active ? '' : ' ranged')
                    + (r === frame.top ? ' et' : '') + (r === frame.bottom ? ' eb' : '')
                    + (ci === frame.left ? ' el' : '') + (ci === frame.right ? ' er' : '');
            }
            if (active && sheet.touched) {
                classes += ' active';
            }
            const heat = this.heat(row, ci, cell);
            if (heat) {
                classes += ' heat';
                element.style.setProperty('--heat', heat);
            }
            element._r = r;
            if (active !== element.hasAttribute('tabindex')) {
                active ? element.setAttribute('tabindex', '0') : element.removeAttribute('tabindex');
            }
            const handle = inRange && !proposal && r === range.bottom && ci === range.right && !model.readonly;
            const label = ci < model.firstOpenColumn && row.join && !cell.text ? row.label : '';
            const signature = [classes, cell.text, cell.tip, proposal?.text, proposal?.error, handle, label, row.kind, cell.over?.theirs].join('\u0001');
            if (element._signature === signature) {
                return;
            }
            element._signature = signature;
            element.className = classes;
            element.setAttribute('aria-selected', String(inRange));
            element.title = cell.tip && !sheet.editor ? cell.tip : '';
            label ? element.setAttribute('aria-label', label) : element.removeAttribute('aria-label');
            this.describe(element, cell, row, ci);
            if (element.querySelector('input')) {
                return;
            }
            const only = element.childNodes.length === 1 && element.firstChild.className === 'ps-text' ? element.firstChild : null;
            if (only && !proposal && cell.state !== 'conflict' && !(row.kind === 'group' && ci === 0)) {
                only.textContent = cell.text;
            } else {
                element.replaceChildren(...this.content(cell, proposal, row, ci));
            }
            if (handle) {
                element.append(make('span', 'ps-handle', { 'aria-hidden': 'true' }));
            }
        }

        /** How large a number is between the smallest and the largest of the sheet, "0.00" to "1.00", or null. */
        heat(row, ci, cell) {
            const number = this.scale && row.kind === 'data' && this.model.columns[ci].numeric ? this.model.number(cell.text) : null;
            if (!number) {
                return null;
            }
            const { low, high } = this.scale;
            const value = Number(number.digits) / 10 ** number.decimals;
            return Math.min(1, Math.max(0, high > low ? (value - low) / (high - low) : 0)).toFixed(2);
        }

        describe(element, cell, row, ci) {
            const column = this.model.columns[ci];
            const fixed = row.kind !== 'data' || column.readonly || ['locked', 'readonly', 'actual'].includes(cell.state);
            const flag = (name, on) => (on ? element.setAttribute(name, 'true') : element.removeAttribute(name));
            flag('aria-readonly', fixed && !column.rowHeader);
            flag('aria-invalid', (cell.state === 'error' || cell.state === 'conflict') && !column.rowHeader);
            const words = { carried: 'carried forward', extended: 'extended', locked: 'locked', warn: cell.tip };
            const said = words[cell.state];
            said ? element.setAttribute('aria-description', said) : element.removeAttribute('aria-description');
        }

        content(cell, proposal, row, ci) {
            const span = (className, text) => {
                const element = make('span', className);
                element.textContent = text;
                return element;
            };
            if (proposal) {
                const old = cell.text === '' ? [] : [proposal.error ? span('kept', cell.text) : span('old', cell.text)];
                const fresh = span(proposal.error ? 'unread' : 'new', proposal.text === '' ? 'empty' : proposal.text);
                return proposal.error ? [fresh, ' ', ...old] : [...old, ' ', fresh];
            }
            if (cell.state === 'conflict') {
                const both = make('span', 'ps-two');
                both.append(span('mine', cell.text || 'empty'), span('or', ' or '), span('theirs', cell.over.theirs || 'empty'));
                return [both];
            }
            const text = span('ps-text', cell.text);
            if (row.kind === 'group' && ci === 0) {
                const chevron = make('span', 'ps-chevron', { 'aria-hidden': 'true' });
                return row.note ? [chevron, text, span('ps-aside', row.note)] : [chevron, text];
            }
            return [text];
        }

        paintFormula() {
            const { sheet, model } = this;
            const row = model.shown[sheet.active.r];
            if (!row || !sheet.touched) {
                this.formulaName.textContent = 'No cell chosen';
                this.formulaValue.textContent = '';
                this.formulaWho.textContent = '';
                return;
            }
            const cell = model.cell(row, sheet.active.c);
            this.formulaName.textContent = model.name(row, sheet.active.c);
            const whole = cell.state === 'normal' || cell.state === 'warn' ? cell.edit : cell.text;
            this.formulaValue.textContent = sheet.editor ? sheet.editor.value : whole;
            this.formulaWho.textContent = cell.tip;
            this.formulaWho.classList.toggle('bad', ['error', 'conflict', 'warn'].includes(cell.state));
        }

        paintStatus(range) {
            const { sheet, model } = this;
            this.statusRange.replaceChildren();
            if (sheet.touched && model.shown.length > 0) {
                const rows = range.bottom - range.top + 1;
                const columns = range.right - range.left + 1;
                const cells = rows * columns;
                const noun = model.columnNoun ?? ['column', 'columns'];
                const add = (label, value) => {
                    const item = make('span', 'ps-figure');
                    const strong = make('b');
                    strong.textContent = value;
                    item.append(label + ' ', strong);
                    this.statusRange.append(item);
                };
                this.statusRange.append(cells === 1 ? '1 cell' : `${cells} cells, ${rows} ${rows === 1 ? 'row' : 'rows'} × ${columns} ${columns === 1 ? noun[0] : noun[1]}`);
                if (cells > 1) {
                    const summary = model.summary(range);
                    add('Count', String(summary.count));
                    if (summary.count > 0) {
                        add('Sum', summary.sum);
                        add('Mean', summary.mean);
                    }
                }
            }
            const state = sheet.edits.state;
            this.statusSaved.className = `ps-saved ${state.kind}`;
            this.statusSaved.textContent = state.text;
            this.statusNote.textContent = sheet.note;
        }
    }

    parts.SheetPainter = SheetPainter;
    parts.make = make;
})();
