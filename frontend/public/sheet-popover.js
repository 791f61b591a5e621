/* What floats over a sheet: the question of a pasted block, and the two values of a conflict. */
(() => {
    const parts = (window.ParleySheetParts ??= {});
    const { make } = parts;

    class SheetPopover {
        constructor(sheet) {
            this.sheet = sheet;
        }

        get open() {
            return Boolean(this.element);
        }

        close() {
            this.element?.remove();
            this.element = null;
        }

        show(anchor, title, parts) {
            this.close();
            const id = 'ps-pop-' + Math.random().toString(36).slice(2);
            const box = make('div', 'ps-popover', { role: 'dialog', 'aria-labelledby': id });
            const heading = make('div', 'ps-poptitle', { id });
            heading.textContent = title;
            box.append(heading, ...parts);
            this.sheet.append(box);
            this.element = box;
            this.place(anchor);
        }

        /** Below the anchor where there is room, else above it, always inside the sheet. */
        place(anchor) {
            const home = this.sheet.getBoundingClientRect();
            const at = anchor.getBoundingClientRect();
            const box = this.element.getBoundingClientRect();
            const below = at.bottom + 6 + box.height <= home.bottom;
            const top = below ? at.bottom + 6 : Math.max(home.top, at.top - 6 - box.height);
            const left = Math.min(Math.max(home.left + 4, at.left), home.right - box.width - 4);
            this.element.style.top = top - home.top + 'px';
            this.element.style.left = left - home.left + 'px';
        }

        line(text, className = 'ps-popline') {
            const line = make('div', className);
            line.textContent = text;
            return line;
        }

        button(text, primary, action) {
            const button = make('button', 'ps-button' + (primary ? ' primary' : ''), { type: 'button' });
            button.textContent = text;
            button.addEventListener('click', action);
            return button;
        }

        buttons(...elements) {
            const line = make('div', 'ps-popbuttons');
            line.append(...elements);
            return line;
        }

        kbd(...strokes) {
            const line = make('span', 'ps-popkeys', { 'aria-hidden': 'true' });
            for (const stroke of strokes) {
                const kbd = make('kbd');
                kbd.textContent = stroke;
                line.append(kbd, ' ');
            }
            return line;
        }

        /** Keyboard of the popover itself, when a button of it has the focus. */
        keys(handler) {
            this.element.addEventListener('keydown', (event) => {
                event.stopPropagation();
                if (event.key === 'Escape') {
                    event.preventDefault();
                    handler();
                }
            });
        }

        /** What a paste would do, counted: values that change, cells it empties, blanks on cells that are empty anyway. */
        counts({ changing, emptied, same, remark }) {
            const changed = changing - emptied;
            const lines = [changed === 1 ? '1 value changes.' : `${changed} values change.`];
            if (emptied > 0) {
                lines.push(emptied === 1 ? '1 cell is emptied: its block cell is blank.' : `${emptied} cells are emptied: their block cells are blank.`);
            }
            if (same > 0) {
                lines.push(same === 1 ? '1 blank leaves a cell as it is.' : `${same} blanks leave cells as they are.`);
            }
            return remark ? [...lines, remark] : lines;
        }

        paste(anchor, pasting) {
            const { sheet } = this;
            const texts = [];
            const { refusal, shape, changing, unread } = pasting;
            if (refusal) {
                texts.push(this.line(refusal, 'ps-popline bad'));
            } else {
                this.counts(pasting).forEach((line) => texts.push(this.line(line)));
                unread.slice(0, 3).forEach((line) => texts.push(this.line(line, 'ps-popline bad')));
                if (unread.length > 3) {
                    texts.push(this.line(`${unread.length - 3} more cells cannot be read and keep their values.`, 'ps-popline bad'));
                }
            }
            const cancel = () => sheet.cancelPaste();
            const buttons = refusal || changing === 0
                ? this.buttons(this.button('Close', false, cancel), this.kbd('Esc'))
                : this.buttons(this.button(changing === 1 ? 'Paste 1 value' : `Paste ${changing} values`, true, () => sheet.applyPaste()),
                    this.button('Cancel', false, cancel), this.kbd('Enter', 'Esc'));
            this.show(anchor, `Paste ${shape}`, [...texts, buttons]);
            this.keys(cancel);
        }

        conflict(anchor, row, ci, over) {
            const { sheet } = this;
            const column = sheet.model.columns[ci];
            const both = make('div', 'ps-both');
            both.append(this.side('yours', over.text), this.side([over.by, over.at].filter(Boolean).join(', '), over.theirs));
            const done = (action) => () => {
                this.close();
                sheet.edits[action](row.id, column.key);
                sheet.focusActive();
            };
            const place = [column.group, column.header].filter(Boolean).join(' ');
            const was = over.was === undefined || over.was === null ? '' : `It was ${over.was || 'empty'}. `;
            this.show(anchor, `Two values for ${place}`, [both,
                this.buttons(this.button('Keep mine', true, done('keepMine')), this.button('Take theirs', false, done('takeTheirs')), this.kbd('K', 'T')),
                this.line(was + 'Both stay in the history.', 'ps-popline small')]);
            this.keys(() => {
                this.close();
                sheet.focusActive();
            });
        }

        side(who, value) {
            const side = make('div', 'ps-side');
            const label = make('div', 'ps-sidewho');
            label.textContent = who;
            const figure = make('div', 'ps-sidevalue');
            figure.textContent = value || 'empty';
            side.append(label, figure);
            return side;
        }
    }

    parts.SheetPopover = SheetPopover;
})();
