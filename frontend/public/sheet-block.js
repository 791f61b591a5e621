/* A block of cells as spreadsheets put it on the clipboard: tabs between columns, line breaks between rows,
   cells with a tab, a break or a quote in quotes, quotes doubled. */
(() => {
    const parts = (window.ParleySheetParts ??= {});

    /** Reads tab-separated text into rows of cells; one trailing line break is no row. */
    function read(text) {
        const rows = [];
        let row = [];
        let i = 0;
        const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
        const endRow = () => {
            rows.push(row);
            row = [];
        };
        while (i <= source.length) {
            let cell = '';
            if (source[i] === '"' && closesQuote(source, i)) {
                i++;
                while (source[i] !== '"' || source[i + 1] === '"') {
                    if (source[i] === '"') {
                        i++;
                    }
                    cell += source[i++];
                }
                i++;
            } else {
                const from = i;
                while (i < source.length && source[i] !== '\t' && source[i] !== '\n') {
                    i++;
                }
                cell = source.slice(from, i);
            }
            row.push(cell);
            if (i >= source.length || source[i] === '\n') {
                endRow();
            }
            i++;
        }
        return rows;
    }

    /** Whether the quote at the position opens a quoted cell: it must close just before a tab, a break or the end. */
    function closesQuote(source, open) {
        for (let i = open + 1; i < source.length; i++) {
            if (source[i] === '"') {
                if (source[i + 1] === '"') {
                    i++;
                } else {
                    const next = source[i + 1];
                    return next === undefined || next === '\t' || next === '\n';
                }
            }
        }
        return false;
    }

    /**
     * The block as numbers are written here. Where all its numbers are written with the other decimal sign ("1.234,5" where
     * a point is ours), they are rewritten, and the remark says so; where any could be meant either way and another only
     * one way, the one way counts for all. A block that mixes both is left as it is: its strange cells are then named.
     */
    function localized(block, decimal, grouping) {
        const other = decimal === ',' ? '.' : ',';
        const numbers = block.flat().map(bare).filter((cell) => /^[-+]?[\d.,' ]*\d[\d.,' ]*%?$/.test(cell));
        const ours = written(decimal, grouping);
        const theirs = written(other, decimal);
        if (numbers.every((cell) => ours.test(cell)) || !numbers.every((cell) => theirs.test(cell))) {
            return { texts: block, remark: '' };
        }
        const rewritten = (cell) => (theirs.test(bare(cell)) ? bare(cell).replace(/[ ']/g, '').replaceAll(decimal, '').replace(other, decimal) : cell);
        const example = numbers.find((cell) => !ours.test(cell));
        return {
            texts: block.map((line) => line.map(rewritten)),
            remark: `Numbers of the block are written as ${example}: read as ${rewritten(example)}.`,
        };
    }

    const bare = (cell) => cell.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/\u2212/g, '-').replace(/\u2019/g, "'").trim();

    /** Numbers with this decimal sign and groups of three by this sign, blanks or apostrophes. */
    function written(decimal, grouping) {
        const escape = (sign) => sign.replace(/[.\\]/g, '\\$&');
        const groups = [...new Set([grouping === '\u00a0' ? ' ' : grouping, ' ', "'"])].map((sign) => `\\d{1,3}(?:${escape(sign)}\\d{3})+`);
        return new RegExp(`^[-+]?(?:(?:\\d+|${groups.join('|')})(?:${escape(decimal)}\\d+)?|${escape(decimal)}\\d+) ?%?$`);
    }

    const quoted = (cell) => (/["\t\n\r]/.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell);

    const write = (rows) => rows.map((row) => row.map(quoted).join('\t')).join('\n');

    parts.block = { read, write };
    parts.localized = localized;
})();
