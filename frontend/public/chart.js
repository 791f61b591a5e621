// <parley-chart>: draws a chart from the `spec` property with Apache ECharts, which is loaded when the first chart is
// shown. Colours are read from the CSS tokens each time it draws; nothing moves.
(() => {
    let library;

    /** Loads ECharts once; the address comes from the server, which knows the version. */
    function loadLibrary(address) {
        library ??= new Promise((resolve, reject) => {
            if (window.echarts) {
                resolve(window.echarts);
                return;
            }
            const script = document.createElement('script');
            script.src = address;
            script.onload = () => resolve(window.echarts);
            script.onerror = () => {
                library = undefined;
                script.remove();
                reject(new Error(`The chart library was not loaded from ${address}`));
            };
            document.head.append(script);
        });
        return library;
    }

    const TOKENS = ['surface', 'sunken', 'line', 'line-2', 'text', 'text-2', 'text-3', 'accent', 'accent-soft', 'held',
        'long', 'short', 'on-long', 'od', 'od-line', 'od-text', 'idle', 'idle-text', 'unknown', 'internal',
        'internal-text', 'internal-soft', 'track'];

    /** The tokens as plain colours; light-dark() has to be resolved by the browser on a real element. */
    function readColours(host) {
        const probe = document.createElement('i');
        probe.hidden = true;
        host.append(probe);
        const colours = {};
        for (const token of TOKENS) {
            probe.style.color = `var(--p-${token})`;
            colours[token] = getComputedStyle(probe).color;
        }
        probe.remove();
        colours.font = getComputedStyle(host).fontFamily;
        return colours;
    }

    const number = (value, decimals = 0) =>
        value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    const percent = (value) => `${number(value)}\u00a0%`;
    const escape = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

    // Parts of an ECharts option that every chart shares ---------------------------------------------------------------

    function base(c, grid) {
        return {
            animation: false,
            textStyle: { fontFamily: c.font, fontSize: 12, color: c['text-2'] },
            grid: { ...grid, outerBoundsMode: 'none' },
            tooltip: {
                trigger: 'axis',
                transitionDuration: 0,
                confine: true,
                backgroundColor: c.surface,
                borderColor: c['line-2'],
                padding: [6, 10],
                extraCssText: 'box-shadow: var(--p-shadow); border-radius: 6px;',
                textStyle: { color: c.text, fontSize: 12, fontFamily: c.font },
                axisPointer: { animation: false, lineStyle: { color: c['text-3'], width: 1, type: 'solid' } },
            },
        };
    }

    const label = (c) => ({ color: c['text-2'], fontSize: 12, fontFamily: c.font });

    function yAxis(c, max, interval, format, name) {
        return {
            type: 'value', min: 0, max, interval,
            name, nameLocation: 'end', nameGap: 8,
            nameTextStyle: { ...label(c), align: 'right', padding: [0, 6, 0, 0] },
            axisLine: { show: false }, axisTick: { show: false },
            splitLine: { lineStyle: { color: c.line, width: 1 } },
            axisLabel: { ...label(c), margin: 8, formatter: format },
        };
    }

    /** Pixels left of the plot so that the longest label of the axis is not cut. */
    const room = (max, decimals) => Math.max(36, Math.ceil(number(max, decimals).length * 7) + 14);

    /** A round step so that about `wanted` gridlines fit. */
    function step(max, wanted) {
        const raw = max / wanted;
        const power = 10 ** Math.floor(Math.log10(raw));
        const step = [1, 2, 4, 5, 10].map((s) => s * power).find((s) => s >= raw - 1e-9);
        return Math.max(step, Number.EPSILON);
    }

    /** A series that only draws shapes: `shapes(at, box)` returns them, `at(x, y)` gives pixels. */
    function shapes(z, draw) {
        return {
            type: 'custom', z, clip: false, silent: true, tooltip: { show: false }, data: [[0, 0]],
            renderItem(params, api) {
                const box = params.coordSys;
                return { type: 'group', children: draw((x, y) => api.coord([x, y]), box) };
            },
        };
    }

    const text = (c, x, y, words, style = {}) => ({
        type: 'text', x, y,
        style: { text: words, fill: c.text, fontFamily: c.font, fontSize: 12, align: 'left', verticalAlign: 'middle', ...style },
    });

    const line = (x1, y1, x2, y2, stroke, width = 1, dash) => ({
        type: 'line', shape: { x1, y1, x2, y2 },
        style: { stroke, lineWidth: width, lineDash: dash, fill: 'none' },
    });

    const polygon = (points, style) => ({ type: 'polygon', shape: { points }, style });

    /** Diagonal strokes clipped to a polygon: the mark of what is paid for and idle. */
    function hatched(c, points) {
        const xs = points.map((p) => p[0]);
        const ys = points.map((p) => p[1]);
        const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
        const strokes = [];
        for (let x = left - (bottom - top); x < right; x += 5) {
            strokes.push(line(x, bottom, x + (bottom - top), top, c.idle, 1.1));
        }
        return { type: 'group', children: strokes, clipPath: { type: 'polygon', shape: { points } } };
    }

    // Load-duration curve ----------------------------------------------------------------------------------------------

    function loadDuration(spec, c, width) {
        const wide = width >= 460 && spec.labels.length > 0;
        const points = withCrossings(spec.points, [spec.held, spec.committed]);
        const peak = Math.max(spec.committed, ...points.map((p) => p[1]), 1);
        const interval = Math.max(step(peak, 7), peak <= 1 ? 0.25 : 1);
        const max = Math.ceil(peak / interval - 1e-9) * interval;
        const left = room(max, interval < 1 ? 2 : 0);
        const option = base(c, { left, right: wide ? 108 : 22, top: 36, bottom: 24 });
        option.tooltip.formatter = (rows) => {
            const [share, units] = rows[0].value;
            return `${escape(percent(share))} of hours need at least <b>${number(units, 2)}</b> units`;
        };
        option.xAxis = {
            type: 'value', min: 0, max: 100, interval: 25,
            axisLine: { onZero: false, lineStyle: { color: c['line-2'] } }, axisTick: { show: false }, splitLine: { show: false },
            axisLabel: { ...label(c), margin: 6, formatter: (v) => (v === 100 && wide ? `${percent(v)} of hours` : percent(v)) },
        };
        option.yAxis = yAxis(c, max, interval, (v) => number(v, interval < 1 ? 2 : 0), 'units');
        option.series = [
            shapes(1, (at, box) => levels(spec, c, points, at, box)),
            {
                type: 'line', z: 4, symbol: 'none', data: points, lineStyle: { color: c.text, width: 1.6 },
                itemStyle: { color: c.text }, emphasis: { disabled: true },
            },
            shapes(5, (at, box) => thresholdAndLabels(spec, c, wide, at, box)),
        ];
        return option;
    }

    /** Adds the points where the curve crosses a level, so that areas meet exactly there. */
    function withCrossings(points, at) {
        const result = [];
        points.forEach((point, i) => {
            if (i > 0) {
                const [x0, y0] = points[i - 1];
                const [x1, y1] = point;
                at.filter((level) => (y0 - level) * (y1 - level) < 0)
                    .sort((a, b) => (y0 > y1 ? b - a : a - b))
                    .forEach((level) => result.push([x0 + ((y0 - level) / (y0 - y1)) * (x1 - x0), level]));
            }
            result.push(point);
        });
        return result;
    }

    function levels(spec, c, points, at, box) {
        const { held, committed } = spec;
        const between = (low, high) => [
            ...points.map(([x, y]) => at(x, Math.min(Math.max(y, low), high))),
            ...points.toReversed().map(([x]) => at(x, low)),
        ];
        const found = [];
        const peak = Math.max(...points.map((p) => p[1]));
        if (peak > committed) found.push(polygon(between(committed, peak), { fill: c.od }));
        if (committed > held) found.push(polygon(between(held, committed), { fill: c.long }));
        if (held > 0) found.push(polygon(between(0, held), { fill: c.held }));
        const lowest = points.at(-1)[1];
        if (lowest < committed) {
            const idle = points.filter((p) => p[1] <= committed + 1e-9);
            found.push(hatched(c, [...idle.map(([x]) => at(x, committed)), ...idle.toReversed().map(([x, y]) => at(x, y))]));
        }
        const end = (level) => points.findLast((p) => p[1] >= level - 1e-9)?.[0] ?? 0;
        if (committed <= 60) {
            for (let level = 1; level < committed; level++) {
                const own = level === held;
                found.push({
                    ...line(...at(0, level), ...at(end(level), level), own ? c.surface : c['on-long'], own ? 1.2 : 1),
                    style: { stroke: own ? c.surface : c['on-long'], lineWidth: own ? 1.4 : 1, opacity: own ? 1 : 0.25 },
                });
            }
        }
        if (committed > 0) found.push(line(box.x, at(0, committed)[1], box.x + box.width, at(0, committed)[1], c.text, 1.4));
        return found;
    }

    function thresholdAndLabels(spec, c, wide, at, box) {
        const found = [];
        if (spec.needs != null && spec.needs <= 100) {
            const x = at(spec.needs, 0)[0];
            const words = wide ? spec.needsText : spec.needsShort;
            found.push(line(x, box.y - 2, x, box.y + box.height, c.text, 1.2, [4, 3]));
            const half = words.length * 3.1;
            const place = Math.min(Math.max(x, box.x + half), box.x + box.width - half + (wide ? 40 : 0));
            found.push(text(c, place, box.y - 12, words, { align: 'center', fontWeight: 500 }));
        }
        if (wide) {
            spread(spec.labels.map((one) => at(0, one.units)[1]), 34, box.y + 14, box.y + box.height - 6).forEach((y, i) => {
                const one = spec.labels[i];
                const fill = one.kind === 'on-demand' ? c['od-text'] : c.accent;
                found.push(text(c, box.x + box.width + 8, y - 8, one.title, { fill, fontWeight: 600 }));
                found.push(text(c, box.x + box.width + 8, y + 7, one.note, { fill: c['text-2'] }));
            });
        }
        return found;
    }

    /** Moves labels (given from the top down) apart so that they are at least `gap` pixels from each other. */
    function spread(places, gap, top, bottom) {
        const moved = [];
        places.forEach((y, i) => moved.push(Math.max(y, i === 0 ? top : moved[i - 1] + gap)));
        for (let i = moved.length - 1; i >= 0; i--) {
            moved[i] = Math.min(moved[i], i === moved.length - 1 ? bottom : moved[i + 1] - gap);
        }
        return moved;
    }

    // Units by term ----------------------------------------------------------------------------------------------------

    function unitsByTerm(spec, c, width) {
        const count = spec.months.length;
        const committed = spec.months.map((_, i) => spec.held[i] + spec.longer[i] + spec.shorter[i]);
        const peak = Math.max(1, ...committed, ...spec.mean, ...spec.p95);
        const interval = Math.max(1, step(peak, 7));
        const max = Math.ceil(peak / interval + (spec.brackets.length ? 0.2 : 0)) * interval;
        const option = base(c, { left: room(max, 0), right: 12, top: 28, bottom: 38 });
        option.tooltip.axisPointer.type = 'shadow';
        option.tooltip.axisPointer.shadowStyle = { color: c.track, opacity: 0.35 };
        option.tooltip.formatter = (rows) => unitsTooltip(spec, rows[0].dataIndex);
        option.xAxis = [{
            type: 'category', data: spec.months, axisTick: { show: false }, axisLabel: { show: false },
            axisLine: { lineStyle: { color: c['line-2'] } },
        }];
        option.yAxis = yAxis(c, max, interval, (v) => number(v), 'units');
        const bar = (name, data, color) => ({
            name, type: 'bar', stack: 'units', data, barWidth: count > 18 ? '86%' : '70%', z: 2,
            itemStyle: { color, borderColor: c.surface, borderWidth: 1 }, emphasis: { disabled: true },
        });
        const curve = (name, data, type) => ({
            name, type: 'line', data, symbol: 'none', z: 4, emphasis: { disabled: true },
            lineStyle: { color: c['od-line'], width: type === 'solid' ? 2 : 1.6, type: type === 'solid' ? 'solid' : [2, 3] },
            itemStyle: { color: c['od-line'] },
        });
        option.series = [
            bar('held', spec.held, c.held), bar('6- or 3-month', spec.longer, c.long), bar('1-month', spec.shorter, c.short),
            curve('mean demand', spec.mean, 'solid'), curve('P95', spec.p95, 'dotted'),
            shapes(5, (at, box) => quartersAndBrackets(spec, c, committed, at, box)),
        ];
        return option;
    }

    function unitsTooltip(spec, i) {
        const row = (name, value) => `<br>${name} <b style="float:right;margin-inline-start:16px">${value}</b>`;
        return `<b>${escape(monthName(spec.months[i]))}</b>${row('held', number(spec.held[i]))}${row('6- or 3-month',
            number(spec.longer[i]))}${row('1-month', number(spec.shorter[i]))}${row('mean demand',
            number(spec.mean[i], 2))}${row('P95', number(spec.p95[i], 2))}`;
    }

    const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const monthName = (month) => `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

    function quartersAndBrackets(spec, c, committed, at, box) {
        const found = [];
        const slot = box.width / spec.months.length;
        const bottom = box.y + box.height;
        spec.months.forEach((month, i) => {
            const of = Number(month.slice(5, 7));
            const room = slot * 3 >= 22;
            if (of % 3 === 1 && i + 3 <= spec.months.length && (room || of === 1)) {
                const x = box.x + slot * (i + 1.5);
                if (room) found.push(text(c, x, bottom + 11, `Q${(of + 2) / 3}`, { align: 'center', fill: c['text-2'] }));
                if (of === 1 || i === 0) {
                    found.push(text(c, x, bottom + 27, month.slice(0, 4), { align: 'center', fontWeight: 600 }));
                }
            }
        });
        for (const one of spec.brackets) {
            const top = Math.max(...committed.slice(one.from, one.to + 1));
            const y = at(0, top)[1] - 4;
            const [x1, x2] = [box.x + slot * one.from + 2, box.x + slot * (one.to + 1) - 2];
            found.push(line(x1, y + 3, x1, y - 2, c['text-2']), line(x1, y - 2, x2, y - 2, c['text-2']),
                line(x2, y - 2, x2, y + 3, c['text-2']));
            found.push(text(c, (x1 + x2) / 2, y - 11, one.text, {
                align: 'center', fill: c['text-2'], backgroundColor: c.surface, padding: [0, 2],
            }));
        }
        return found;
    }

    // Break-even -------------------------------------------------------------------------------------------------------

    function breakEven(spec, c, width) {
        const wide = width >= 520;
        const chosen = spec.terms[spec.chosen];
        const peak = Math.max(spec.full, ...spec.terms.map((t) => t.rate));
        const interval = step(peak * 1.1, 7);
        const max = Math.ceil((peak * 1.08) / interval) * interval;
        const decimals = interval < 1 ? 2 : 0;
        const left = Math.max(44, room(max, decimals) + 7);
        const option = base(c, { left, right: 24, top: 16, bottom: spec.units.length ? 100 : 28 });
        option.tooltip.formatter = (rows) => {
            const share = rows[0].axisValue;
            return `busy ${escape(percent(share))}: on demand <b>$${number((spec.full * share) / 100, 2)}</b>, ` +
                `${escape(chosen.name)} <b>$${number(chosen.rate, 2)}</b> a unit-hour`;
        };
        option.xAxis = {
            type: 'value', min: 0, max: 100, interval: wide ? 10 : 25,
            axisLine: { onZero: false, lineStyle: { color: c['line-2'] } }, axisTick: { show: false }, splitLine: { show: false },
            axisLabel: { ...label(c), margin: 6, formatter: percent },
        };
        option.yAxis = yAxis(c, max, interval, (v) => `$${number(v, decimals)}`);
        const scale = Array.from({ length: 101 }, (_, share) => [share, (spec.full * share) / 100]);
        option.series = [
            shapes(0, (at, box) => bandAndGain(spec, c, chosen, wide, at, box)),
            shapes(3, (at, box) => rateLines(spec, c, wide, at, box)),
            {
                type: 'line', z: 4, symbol: 'none', data: scale, lineStyle: { color: c['od-line'], width: 2.4 },
                itemStyle: { color: c['od-line'] }, emphasis: { disabled: true },
            },
            shapes(5, (at, box) => pointsAndUnits(spec, c, chosen, wide, at, box)),
        ];
        return option;
    }

    const dollars = (value) => `$${number(value, 2)}`;

    function bandAndGain(spec, c, chosen, wide, at, box) {
        const [from, to] = [at(spec.bandFrom, 0)[0], at(spec.bandTo, 0)[0]];
        const found = [{
            type: 'rect', shape: { x: from, y: box.y, width: to - from, height: box.height }, style: { fill: c.track, opacity: 0.75 },
        }];
        if (chosen.needs != null && chosen.needs < 100) {
            found.push(polygon([at(chosen.needs, chosen.rate), at(100, spec.full), at(100, chosen.rate)],
                { fill: c['accent-soft'], opacity: 0.9 }));
        }
        if (wide) found.push(text(c, from - 8, box.y + 24, spec.bandText, { align: 'right', fill: c['text-2'] }));
        return found;
    }

    const TERM_COLOURS = { held: 'held', long: 'long', short: 'short', 'on-demand': 'od-line', outline: 'text-2' };

    function rateLines(spec, c, wide, at, box) {
        const found = [];
        spec.terms.forEach((term, i) => {
            const y = at(0, term.rate)[1];
            const never = term.needs == null || term.needs > 100;
            const colour = never ? c['text-2'] : c[TERM_COLOURS[term.kind]];
            found.push(line(box.x, y, box.x + box.width, y, colour, never ? 1.2 : 2.6, never ? [5, 4] : undefined));
            const words = never ? `${term.name} ${dollars(term.rate)}: never pays` : `${term.name} ${dollars(term.rate)}`;
            found.push(text(c, box.x + 14, y - 14, words, { fill: i === spec.chosen ? c.accent : c['text-2'], fontWeight: 600 }));
        });
        const [x, y] = wide ? at(24, spec.full * 0.24) : at(100, spec.full * 0.16);
        found.push(text(c, wide ? x + 8 : x, y + 14, `on demand, ${dollars(spec.full)} when full`,
            { fill: c['od-text'], fontWeight: 600, align: wide ? 'left' : 'right', ...(wide ? {} : { backgroundColor: c.surface }) }));
        return found;
    }

    function pointsAndUnits(spec, c, chosen, wide, at, box) {
        const found = [];
        spec.terms.forEach((term, i) => {
            if (term.needs == null || term.needs > 100) return;
            const own = i === spec.chosen;
            const [x, y] = at(term.needs, term.rate);
            const last = box.y + box.height + (own && spec.units.length ? 100 : 0);
            found.push(line(x, box.y, x, own ? last : box.y + box.height, own ? c.accent : c['text-2'], own ? 1.6 : 1.2, [4, 3]));
            found.push({
                type: 'circle', shape: { cx: x, cy: y, r: own ? 5.5 : 5 },
                style: { fill: own ? c.accent : c['text-2'], stroke: c.surface, lineWidth: 1.5 },
            });
            const words = `${number(term.needs, 1)}\u00a0%`;
            const room = box.x + box.width - x > 60;
            found.push(own
                ? text(c, room ? x + 12 : x - 12, y + 14, words, {
                    align: room ? 'left' : 'right', fill: c.accent, fontWeight: 600, fontSize: 15, backgroundColor: c.surface, padding: [1, 3],
                })
                : text(c, x - 14, y - 18, words, { align: 'right', fill: c['text-2'], fontWeight: 600 }));
        });
        if (wide && chosen.needs != null && chosen.needs < 85) {
            const [x, y] = at(chosen.needs + (100 - chosen.needs) * 0.55, chosen.rate + (spec.full - chosen.rate) * 0.25);
            found.push(text(c, x, y, `${chosen.name} is cheaper`, { align: 'center', fill: c.accent, fontWeight: 600 }));
        }
        return spec.units.length ? [...found, ...unitAxis(spec, c, chosen, wide, at, box)] : found;
    }

    /** The reader's own units on an axis below: outlined on demand, filled committed. */
    function unitAxis(spec, c, chosen, wide, at, box) {
        const first = box.y + box.height + 54;
        const found = wide ? [text(c, box.x, first - 21, 'your units', { fill: c['text-2'] })] : [];
        const right = box.x + box.width + 22;
        const ends = [-Infinity, -Infinity];
        for (const unit of [...spec.units].sort((a, b) => a.busy - b.busy)) {
            const half = Math.max(9, unit.label.length * 3.6 + 4);
            const x = Math.min(at(unit.busy, 0)[0], right - half); // never cut at the edge
            const row = ends.findIndex((end) => x - half >= end); // the second row takes what would overlap
            if (row < 0) continue; // no room at all: the table below has it
            ends[row] = x + half + 1;
            const y = first + row * 20;
            found.push({
                type: 'rect', shape: { x: x - half, y: y - 9, width: half * 2, height: 18, r: 9 },
                style: unit.committed ? { fill: c.long } : { fill: c.surface, stroke: c['od-line'], lineWidth: 1.6 },
            });
            found.push(text(c, x, y + 0.5, unit.label, {
                align: 'center', fontWeight: 600, fill: unit.committed ? c['on-long'] : c['od-text'],
            }));
        }
        if (wide && chosen.needs != null) {
            const x = at(Math.min(chosen.needs, 100), 0)[0];
            found.push(text(c, x - 12, first + 38, spec.belowText, { align: 'right', fill: c['od-text'], fontWeight: 500 }));
            found.push(text(c, x + 12, first + 38, spec.aboveText, { fill: c.accent, fontWeight: 500 }));
        }
        return found;
    }

    // The element ------------------------------------------------------------------------------------------------------

    const DRAWINGS = { 'load-duration': loadDuration, 'units-by-term': unitsByTerm, 'break-even': breakEven };

    /** Charts of other screens register their drawing here: (spec, colours, width, tools, height) => ECharts option. */
    window.parleyCharts = { add: (kind, drawing) => (DRAWINGS[kind] = drawing) };
    const TOOLS = { base, label, yAxis, step, shapes, text, line, polygon, hatched, number, percent, escape, spread };

    class ParleyChart extends HTMLElement {
        #spec;
        #chart;
        #resizes;
        #themes;
        #scheme = matchMedia('(prefers-color-scheme: dark)');
        #redraw = () => this.#draw();

        connectedCallback() {
            if (Object.hasOwn(this, 'spec')) {
                const early = this.spec;
                delete this.spec;
                this.spec = early;
            }
            this.#resizes = new ResizeObserver(() => {
                this.#chart?.resize();
                this.#draw();
            });
            this.#resizes.observe(this);
            this.#themes = new MutationObserver(this.#redraw);
            this.#themes.observe(document.documentElement, { attributeFilter: ['data-theme', 'theme', 'style'] });
            this.#scheme.addEventListener('change', this.#redraw);
        }

        disconnectedCallback() {
            this.#resizes.disconnect();
            this.#themes.disconnect();
            this.#scheme.removeEventListener('change', this.#redraw);
            this.#chart?.dispose();
            this.#chart = undefined;
        }

        set spec(value) {
            this.#spec = typeof value === 'string' ? JSON.parse(value) : value;
            this.#draw();
        }

        get spec() {
            return this.#spec;
        }

        async #draw() {
            if (!this.#spec || !this.isConnected || this.clientWidth === 0) return;
            try {
                const [echarts] = await Promise.all([loadLibrary(this.getAttribute('library')), document.fonts.ready]);
                if (!this.isConnected || this.clientWidth === 0) return;
                this.#chart ??= echarts.init(this, null, { renderer: 'svg' });
                const drawing = DRAWINGS[this.getAttribute('kind')];
                const option = drawing(this.#spec, readColours(this), this.clientWidth, TOOLS, this.clientHeight);
                this.#chart.setOption(option, { notMerge: true });
                this.setAttribute('drawn', '');
            } catch (error) {
                this.removeAttribute('drawn');
                this.textContent = 'The chart could not be drawn; its figures are in the table below.';
                console.error(error);
            }
        }
    }

    customElements.define('parley-chart', ParleyChart);
})();
