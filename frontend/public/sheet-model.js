/* What a sheet holds, without any element: columns, rows, folded groups, the cells as the server said them, and over
   them what this person typed and the server has not answered, has refused, or answered with another's value. */
(() => {
    const parts = (window.ParleySheetParts ??= {});
    const HEIGHT = { group: 24, data: 20, total: 20 };
    const key = (rowId, columnKey) => rowId + '\u0000' + columnKey;

    class SheetModel {
        columns = [];
        body = [];
        totals = [];
        folded = new Set();
        /** Own edits not settled yet: cell key -> {kind: saving | error | conflict, text, message, theirs, by, at}. */
        overlay = new Map();
        /** A pasted block that is shown but not applied: cell key -> {text, error}. */
        proposals = new Map();
        decimal = '.';
        grouping = ',';
        readonly = false;
        /** Whether cells are tinted by the size of their number. */
        heat = false;

        setColumns(columns) {
            this.columns = columns;
            this.columnIndex = new Map(columns.map((column, i) => [column.key, i]));
            this.firstOpenColumn = Math.max(0, columns.findIndex((column) => !column.frozen));
        }

        setRows(body, totals) {
            this.body = body;
            this.totals = totals;
            this.refresh();
        }

        /** Replaces rows by id; rows that are not there are ignored (they were filtered away meanwhile). */
        patchRows(rows) {
            const fresh = new Map(rows.map((row) => [row.id, row]));
            const put = (row) => fresh.get(row.id) ?? row;
            this.setRows(this.body.map(put), this.totals.map(put));
        }

        toggle(groupId) {
            if (!this.folded.delete(groupId)) {
                this.folded.add(groupId);
            }
            this.refresh();
        }

        /** Recomputes which rows are shown and where: `shown` are body rows then totals, `tops` only of the body. */
        refresh() {
            let hidden = false;
            const body = this.body.filter((row) => {
                if (row.kind === 'group') {
                    hidden = this.folded.has(row.id);
                    return true;
                }
                return !hidden;
            });
            this.bodyCount = body.length;
            this.shown = body.concat(this.totals);
            this.rowIndex = new Map(this.shown.map((row, i) => [row.id, i]));
            this.tops = [0];
            body.forEach((row, i) => this.tops.push(this.tops[i] + this.height(row)));
        }

        height(row) {
            return HEIGHT[row.kind] ?? HEIGHT.data;
        }

        /** The row of the body at a distance in px from its top. */
        rowAt(y) {
            let low = 0;
            let high = Math.max(0, this.bodyCount - 1);
            while (low < high) {
                const mid = (low + high + 1) >> 1;
                if (this.tops[mid] <= y) {
                    low = mid;
                } else {
                    high = mid - 1;
                }
            }
            return low;
        }

        /** A cell as it is now: what the server said with this person's unsettled edit over it. */
        cell(row, ci) {
            const column = this.columns[ci];
            const raw = row.cells[ci];
            const cell = typeof raw === 'string' ? { t: raw } : (raw ?? { t: '' });
            const base = {
                text: cell.t ?? '',
                edit: cell.e ?? cell.t ?? '',
                state: cell.s ?? 'normal',
                tip: cell.h ?? '',
            };
            const over = this.overlay.get(key(row.id, column.key));
            if (!over) {
                return base;
            }
            return { ...base, text: over.text, edit: over.text, state: over.kind, tip: over.message ?? base.tip, over, base };
        }

        proposal(row, ci) {
            return this.proposals.get(key(row.id, this.columns[ci].key));
        }

        /** Why a cell cannot be typed in, as a sentence, or null if it can. */
        refusal(row, ci) {
            const column = this.columns[ci];
            const cell = this.cell(row, ci);
            if (this.readonly) {
                return 'You may read this sheet, not change it.';
            }
            if (row.kind !== 'data') {
                return 'Totals are computed.';
            }
            if (row.gone) {
                return row.gone;
            }
            if (row.refusal) {
                return row.refusal;
            }
            if (column.readonly && column.note) {
                return column.note;
            }
            if (column.readonly || cell.state === 'readonly') {
                return cell.state === 'readonly' && cell.tip ? cell.tip : 'This cell is computed or belongs to somebody else.';
            }
            if (cell.state === 'locked') {
                return cell.tip || 'This cell is locked.';
            }
            return null;
        }

        /** "Call summaries, 2028 Q1, base". */
        name(row, ci) {
            const column = this.columns[ci];
            const place = [column.group, column.header].filter(Boolean).join(' ');
            return [row.label, place, row.sub].filter(Boolean).join(', ');
        }

        /** The number a shown text stands for as {digits: BigInt, decimals}, or null. */
        number(text) {
            const plain = this.plain(text).replace(/%$/, '');
            if (!/^-?\d*\.?\d+$/.test(plain.replace(this.decimal, '.'))) {
                return null;
            }
            const [whole, fraction = ''] = plain.replace(this.decimal, '.').split('.');
            return { digits: BigInt(whole.replace(/^-?$/, '$&0') + fraction), decimals: fraction.length };
        }

        /** A shown number as another spreadsheet reads it: no grouping, a plain minus, the same decimal sign. */
        plain(text) {
            const bare = text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-').trim();
            const number = bare.replaceAll(this.grouping, '').replace(/(\d) (?=\d|%)/g, '$1');
            return /^[-+]?[\d.,]+%?$/.test(number) ? number : text;
        }

        /** Count, sum and mean of the numbers shown in a range; sums are exact to the decimals shown. */
        summary(range) {
            const numbers = [];
            let percent = false;
            for (let r = range.top; r <= range.bottom; r++) {
                for (let c = range.left; c <= range.right; c++) {
                    if (this.columns[c].numeric) {
                        const text = this.cell(this.shown[r], c).text;
                        const number = this.number(text);
                        if (number) {
                            numbers.push(number);
                            percent ||= text.trim().endsWith('%');
                        }
                    }
                }
            }
            if (numbers.length === 0) {
                return { count: 0 };
            }
            const decimals = Math.max(...numbers.map((n) => n.decimals));
            const scale = (n) => n.digits * 10n ** BigInt(decimals - n.decimals);
            const sum = numbers.reduce((total, n) => total + scale(n), 0n);
            const mean = Number(sum) / 10 ** decimals / numbers.length;
            const unit = percent ? '\u00a0%' : '';
            return {
                count: numbers.length,
                sum: this.shownNumber(sum, decimals) + unit,
                mean: this.shownNumber(BigInt(Math.round(mean * 10 ** decimals)), decimals) + unit,
            };
        }

        /** The smallest and the largest number of all rows, for colours. */
        extremes() {
            let low = Infinity;
            let high = -Infinity;
            for (const row of this.body) {
                for (let c = this.firstOpenColumn; c < this.columns.length; c++) {
                    const number = row.kind === 'data' && this.columns[c].numeric ? this.number(this.cell(row, c).text) : null;
                    if (number) {
                        const value = Number(number.digits) / 10 ** number.decimals;
                        low = Math.min(low, value);
                        high = Math.max(high, value);
                    }
                }
            }
            return { low, high };
        }

        shownNumber(digits, decimals) {
            const minus = digits < 0n;
            const bare = (minus ? -digits : digits).toString().padStart(decimals + 1, '0');
            const whole = bare.slice(0, bare.length - decimals).replace(/\B(?=(\d{3})+$)/g, this.grouping);
            return (minus ? '\u2212' : '') + whole + (decimals ? this.decimal + bare.slice(bare.length - decimals) : '');
        }
    }

    parts.SheetModel = SheetModel;
    parts.cellKey = key;
})();
