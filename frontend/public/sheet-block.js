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

    const quoted = (cell) => (/["\t\n\r]/.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell);

    const write = (rows) => rows.map((row) => row.map(quoted).join('\t')).join('\n');

    parts.block = { read, write };
})();
