/* The way of an edit: shown at once as being saved, sent, and settled only by the server's answer.
   An answer per edit is {kind: saved | refused | conflict | gone, text, cell, message, theirs, by, at, was, undo}. */
(() => {
    const parts = (window.ParleySheetParts ??= {});
    const { cellKey } = parts;
    const UNDO_LIMIT = 200;

    class SheetEdits {
        undoable = [];
        redoable = [];
        inFlight = 0;
        last = Promise.resolve();
        /** What the saved-state line says: {kind: idle | saving | saved | error, text}. */
        state = { kind: 'idle', text: '' };
        context = '';

        constructor(model, host) {
            this.model = model;
            this.host = host;
        }

        /** Sends edits [{row, col, text}] as one request. */
        send(edits, { history = 'undo', context = this.context } = {}) {
            if (edits.length === 0) {
                return Promise.resolve();
            }
            const stamped = edits.map((edit) => ({ ...edit, before: this.textBefore(edit), context: edit.context ?? context }));
            const mine = new Map();
            for (const edit of stamped) {
                const over = { kind: 'saving', text: edit.text, context: edit.context };
                mine.set(cellKey(edit.row, edit.col), over);
                this.model.overlay.set(cellKey(edit.row, edit.col), over);
            }
            this.inFlight++;
            this.say('saving', 'Saving…');
            const wire = stamped.map(({ row, col, text, context: kind }) => ({ row, col, text, context: kind }));
            this.last = this.host
                .request(wire)
                .then((reply) => this.settle(stamped, mine, reply, history))
                .catch((error) => this.fail(stamped, mine, error))
                .finally(() => {
                    this.inFlight--;
                    this.host.changed();
                });
            this.host.changed();
            return this.last;
        }

        /** The text that would bring a cell back to what it is now. */
        textBefore({ row, col }) {
            const model = this.model;
            const r = model.rowIndex.get(row);
            const cell = r === undefined ? undefined : model.cell(model.shown[r], model.columnIndex.get(col));
            return cell ? (cell.base ?? cell).edit : '';
        }

        settle(edits, mine, reply, history) {
            const done = [];
            const problems = [];
            edits.forEach((edit, i) => {
                const id = cellKey(edit.row, edit.col);
                const answer = reply.answers[i];
                const current = this.model.overlay.get(id) === mine.get(id);
                if (answer.kind === 'saved') {
                    if (current) {
                        this.model.overlay.delete(id);
                        this.store(edit, answer.cell);
                    }
                    done.push({ ...edit, undo: answer.undo ?? { text: edit.before, context: edit.context } });
                } else {
                    problems.push({ edit, answer });
                    if (current) {
                        this.model.overlay.set(id, this.unsettled(edit, answer));
                    }
                }
                if (answer.kind === 'gone') {
                    this.markGone(edit.row, answer.message);
                }
            });
            this.remember(done, history);
            this.report(done, problems, reply.at);
        }

        unsettled(edit, answer) {
            if (answer.kind === 'conflict') {
                return { kind: 'conflict', text: edit.text, context: edit.context, theirs: answer.theirs, by: answer.by,
                    at: answer.at, was: answer.was, theirCell: answer.cell, message: `Two values: yours, and ${answer.by}'s.` };
            }
            return { kind: 'error', text: edit.text, context: edit.context, message: answer.message };
        }

        store(edit, cell) {
            const row = [...this.model.body, ...this.model.totals].find((candidate) => candidate.id === edit.row);
            if (row) {
                row.cells[this.model.columnIndex.get(edit.col)] = cell;
            }
        }

        markGone(rowId, message) {
            const row = this.model.body.find((candidate) => candidate.id === rowId);
            if (row) {
                row.gone = message;
            }
        }

        remember(done, history) {
            if (done.length === 0) {
                return;
            }
            const inverse = done.map((edit) => ({ row: edit.row, col: edit.col, ...edit.undo }));
            const stack = history === 'redo' ? this.redoable : this.undoable;
            stack.push(inverse);
            if (history === 'undo') {
                this.redoable.length = 0;
            }
            if (stack.length > UNDO_LIMIT) {
                stack.shift();
            }
        }

        report(done, problems, at) {
            if (problems.length === 0) {
                if (this.inFlight === 1) {
                    this.say('saved', `Saved ${at}`);
                }
                this.host.announce(done.length === 1 ? `Saved ${at}` : `Saved ${done.length} values ${at}`);
                return;
            }
            const [{ edit, answer }] = problems;
            const place = this.nameOf(edit);
            const first = answer.kind === 'conflict'
                ? `${place} has two values: yours ${edit.text || 'empty'}, ${answer.by}'s ${answer.theirs || 'empty'}.`
                : `Not saved: ${answer.message}`;
            const more = problems.length > 1 ? ` ${problems.length - 1} more cells were not saved.` : '';
            this.say('error', first + more);
            this.host.announce(first + more);
        }

        fail(edits, mine, error) {
            console.error(error);
            for (const edit of edits) {
                const id = cellKey(edit.row, edit.col);
                if (this.model.overlay.get(id) === mine.get(id)) {
                    this.model.overlay.set(id, { kind: 'error', text: edit.text, context: edit.context,
                        message: 'The server did not answer. Enter the value again.' });
                }
            }
            this.say('error', 'Not saved: the server did not answer. Enter the value again.');
        }

        nameOf({ row, col }) {
            const r = this.model.rowIndex.get(row);
            return r === undefined ? 'A cell' : this.model.name(this.model.shown[r], this.model.columnIndex.get(col));
        }

        say(kind, text) {
            this.state = { kind, text };
            this.host.stateChanged();
        }

        /** Undo is a new edit with the old text; it waits for what is being saved. */
        async undo() {
            await this.last;
            const edits = this.undoable.pop();
            if (edits) {
                await this.send(edits, { history: 'redo' });
            }
        }

        async redo() {
            await this.last;
            const edits = this.redoable.pop();
            if (edits) {
                await this.send(edits, { history: 'again' });
            }
        }

        keepMine(row, col) {
            const over = this.model.overlay.get(cellKey(row, col));
            return this.send([{ row, col, text: over.text, context: over.context }]);
        }

        takeTheirs(row, col) {
            const over = this.model.overlay.get(cellKey(row, col));
            this.model.overlay.delete(cellKey(row, col));
            if (over.theirCell) {
                this.store({ row, col }, over.theirCell);
            }
            this.settled();
        }

        /** Drops a refused text: the cell shows again what the server has. */
        discard(row, col) {
            this.model.overlay.delete(cellKey(row, col));
            this.settled();
        }

        settled() {
            if (this.problems().length === 0 && this.state.kind === 'error') {
                this.state = { kind: 'idle', text: '' };
            }
            this.host.stateChanged();
            this.host.changed();
        }

        /** What needs the person, in the rows that are here; a filtered row keeps its text until it comes back. */
        problems() {
            const here = new Set(this.model.body.map((row) => row.id));
            return [...this.model.overlay]
                .filter(([id, over]) => over.kind !== 'saving' && here.has(id.split('\u0000')[0]))
                .map(([, over]) => over);
        }

        conflicts() {
            return this.problems().filter((over) => over.kind === 'conflict').length;
        }
    }

    /**
     * Lays a block of texts over the rows from a corner: group rows are passed over, a single text fills the whole range.
     * Answers {edits} or {refusal}: a block that does not fit is refused whole.
     */
    function lay(model, block, range) {
        const width = Math.max(...block.map((line) => line.length));
        const single = block.length === 1 && width === 1;
        const rows = [];
        const rowsWanted = single ? range.bottom - range.top + 1 : block.length;
        for (let r = range.top; r < model.bodyCount && rows.length < rowsWanted; r++) {
            if (model.shown[r].kind === 'data') {
                rows.push(model.shown[r]);
            } else if (single) {
                rows.push(null);
            }
        }
        const columnsWanted = single ? range.right - range.left + 1 : width;
        const noun = model.columnNoun ?? ['column', 'columns'];
        const shape = `${rowsWanted} ${rowsWanted === 1 ? 'row' : 'rows'} × ${columnsWanted} ${columnsWanted === 1 ? noun[0] : noun[1]}`;
        if (range.left + columnsWanted > model.columns.length) {
            const left = model.columns.length - range.left;
            return { shape, refusal: `The block is ${columnsWanted} ${noun[1]} wide and only ${left} are left from here. Nothing was pasted.` };
        }
        if (rows.length < rowsWanted && !single) {
            return { shape, refusal: `The block has ${rowsWanted} rows and only ${rows.length} are left from here. Nothing was pasted.` };
        }
        const edits = [];
        for (let r = 0; r < rows.length; r++) {
            const row = rows[r];
            for (let c = 0; row && c < columnsWanted; c++) {
                const text = single ? block[0][0] : block[r][c];
                if (text === undefined) {
                    return { shape, refusal: `Row ${r + 1} of the block has ${block[r].length} cells, others have ${width}. Nothing was pasted.` };
                }
                const ci = range.left + c;
                const refusal = model.refusal(row, ci);
                if (refusal) {
                    return { shape, refusal: `${model.name(row, ci)}: ${refusal} Nothing was pasted.` };
                }
                edits.push({ row: row.id, col: model.columns[ci].key, text: text.trim() });
            }
        }
        return { shape, edits };
    }

    parts.SheetEdits = SheetEdits;
    parts.lay = lay;
})();
