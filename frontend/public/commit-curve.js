// The commit curve: expected payment with its band above, the chance of a shortfall of each contract year in a strip of
// bars below, over one axis of commitments. Loaded after chart.js, which draws it.
(() => {
    const WHOSE = { TODAY: 'text', OURS: 'accent', TARGET: 'od-text', WALK_AWAY: 'internal-text', THEIRS: 'idle-text' };
    const DOTS = { TODAY: 'text', OURS: 'accent', TARGET: 'od-line', WALK_AWAY: 'internal', THEIRS: 'idle' };
    /** Target and walk-away differ in shape as well: a diamond, a square. */
    const SHAPES = { TARGET: [[0, -7], [7, 0], [0, 7], [-7, 0]], WALK_AWAY: [[-5, -5], [5, -5], [5, 5], [-5, 5]] };
    /** Above this chance, in percent, a shortfall is marked. */
    const MUCH = 25;
    const STRIP = 40;
    const LEFT = 58;
    const RIGHT = 16;
    const FLAG = 15;

    const millions = (tools, value, decimals) => `$${tools.number(value / 1e6, decimals)}M`;

    function commitCurve(spec, c, width, tools, height) {
        const all = spec.tiers.flatMap((tier) => tier.points);
        const xs = [...all.map((p) => p[0]), ...spec.marks.map((one) => one.x)];
        const [left, right] = [Math.min(...xs), Math.max(...xs)];
        const half = all.length > 1 ? (right - left) / (all.length - 1) / 2 : 1;
        const ys = [...all.flatMap((p) => [p[2], p[3]]), ...spec.marks.map((one) => one.y), ...(spec.none ? [spec.none] : [])];
        const interval = tools.step(Math.max(Math.max(...ys) - Math.min(...ys), 1), 5);
        const low = Math.floor(Math.min(...ys) / interval) * interval;
        const high = Math.ceil(Math.max(...ys) / interval) * interval;
        const flags = placed(spec.marks, left - half, right + half, width - LEFT - RIGHT);
        const top = 14 + FLAG * (1 + Math.max(0, ...flags.map((flag) => flag.level)));
        const strips = spec.years * STRIP + 26;
        const option = tools.base(c, {});
        const grids = [{ left: LEFT, right: RIGHT, top, bottom: strips + 22, outerBoundsMode: 'none' }];
        for (let year = 0; year < spec.years; year++) {
            const from = height - strips + year * STRIP;
            grids.push({ left: LEFT, right: RIGHT, top: from + 6, height: STRIP - 10, outerBoundsMode: 'none' });
        }
        option.grid = grids;
        option.axisPointer = { link: [{ xAxisIndex: 'all' }] };
        option.tooltip.formatter = (rows) => tooltip(spec, tools, rows[0].axisValue);
        const last = grids.length - 1;
        option.xAxis = grids.map((_, i) => ({
            type: 'value', gridIndex: i, min: left - half, max: right + half, axisTick: { show: false }, splitLine: { show: false },
            axisLine: { show: i > 0, onZero: false, lineStyle: { color: c['line-2'] } }, minInterval: 5e5,
            splitNumber: width < 520 ? 4 : 10,
            axisLabel: {
                ...tools.label(c), show: i === last, showMinLabel: false, showMaxLabel: false, hideOverlap: true,
                formatter: (v) => millions(tools, v, v % 1e6 ? 1 : 0),
            },
        }));
        option.yAxis = grids.map((_, i) => i === 0
            ? { ...tools.yAxis(c, high, interval, (v) => millions(tools, v, interval < 1e5 ? 2 : interval < 1e6 ? 1 : 0)), min: low }
            : {
                type: 'value', gridIndex: i, min: 0, max: 100, interval: 100, axisLine: { show: false }, axisTick: { show: false },
                splitLine: { show: false }, axisLabel: { show: false },
            });
        const curve = (points, y, style) => ({
            type: 'line', z: 4, symbol: 'none', emphasis: { disabled: true }, data: points.map((p) => [p[0], p[y]]),
            lineStyle: style, itemStyle: { color: style.color },
        });
        option.series = [
            tools.shapes(1, (at, box) => bandAndFlags(spec, c, tools, flags, height, at, box)),
            ...spec.tiers.map((tier) => curve(tier.points, 1, { color: c.accent, width: 2.2 })),
            ...grids.slice(1).map((_, i) => ({
                ...tools.shapes(2, (at, box) => bars(spec, all, half, i, c, tools, at, box)), xAxisIndex: i + 1, yAxisIndex: i + 1,
            })),
            ...grids.slice(1).map((_, i) => ({
                ...curve(all, 4 + i, { color: 'transparent', width: 0 }), xAxisIndex: i + 1, yAxisIndex: i + 1,
            })),
            tools.shapes(6, (at, box) => dots(spec, c, tools, at, box)),
        ];
        return option;
    }

    /** Words of the marks above the plot, each on the lowest line where it touches no other. */
    function placed(marks, left, right, width) {
        const ends = [];
        return [...marks].sort((a, b) => a.x - b.x).map((mark) => {
            const half = mark.words.length * 3.6 + 6;
            const x = ((mark.x - left) / (right - left)) * width;
            const centre = Math.min(Math.max(x, half), width - half);
            let level = ends.findIndex((end) => end <= centre - half);
            if (level < 0) level = ends.length;
            ends[level] = centre + half;
            return { mark, centre, level };
        });
    }

    function bandAndFlags(spec, c, tools, flags, height, at, box) {
        const found = [];
        spec.tiers.forEach((tier, i) => {
            const points = tier.points;
            const band = [...points.map((p) => at(p[0], p[3])), ...points.toReversed().map((p) => at(p[0], p[2]))];
            found.push(tools.polygon(band, { fill: c['accent-soft'] }));
            if (i > 0) {
                const x = at(points[0][0], 0)[0] - 1;
                found.push(tools.line(x, box.y + box.height, x, box.y + box.height + 16, c['line-2']));
            }
        });
        if (spec.none) {
            const y = at(0, spec.none)[1];
            found.push(tools.line(box.x, y, box.x + box.width, y, c['text-3'], 1.2, [4, 3]));
            found.push(tools.text(c, box.x + 4, y - 9, `no agreement ${millions(tools, spec.none, 1)}`, { fill: c['text-2'], fontWeight: 500 }));
        }
        const at0 = (level) => box.y - 10 - level * FLAG;
        // All lines before all words: a line that passes behind words of a lower row is covered by them.
        flags.forEach(({ mark, level }) => {
            const x = at(mark.x, 0)[0];
            found.push(tools.line(x, at0(level) + 7, x, height - 26, c[WHOSE[mark.whose]], 1.2, [4, 3]));
        });
        flags.forEach(({ mark, centre, level }) => {
            const y = at0(level);
            found.push(tools.text(c, box.x + centre, y, mark.words, {
                align: 'center', fontWeight: 600, fill: c[WHOSE[mark.whose]], backgroundColor: c.surface, padding: [1, 2],
            }));
        });
        spec.tiers.forEach((tier) => {
            const [first, last] = [at(tier.points[0][0], 0)[0], at(tier.points.at(-1)[0], 0)[0]];
            if (last - first > tier.words.length * 5.6) {
                found.push(tools.text(c, (first + last) / 2, box.y + box.height + 10, tier.words, {
                    align: 'center', fill: c['text-2'], backgroundColor: c.surface, padding: [0, 3],
                }));
            }
        });
        return found;
    }

    /** One bar a candidate; above 25 % in the colour of what needs somebody, hatched. */
    function bars(spec, all, half, year, c, tools, at, box) {
        const found = [tools.text(c, box.x - 8, box.y + box.height / 2 + 2, `CY${year + 1}`, { align: 'right', fill: c['text-2'] })];
        const bottom = box.y + box.height;
        const limit = at(0, MUCH)[1];
        all.forEach((p, i) => {
            const before = i > 0 ? (all[i - 1][0] + p[0]) / 2 : p[0] - half;
            const after = i + 1 < all.length ? (all[i + 1][0] + p[0]) / 2 : p[0] + half;
            const [x1, y] = at(before, p[4 + year]);
            const x2 = at(after, 0)[0];
            if (bottom - y < 0.5) return;
            const corners = [[x1 + 0.5, bottom], [x1 + 0.5, y], [Math.max(x1 + 1, x2 - 0.5), y], [Math.max(x1 + 1, x2 - 0.5), bottom]];
            if (p[4 + year] > MUCH) {
                found.push(tools.polygon(corners, { fill: c['idle'], opacity: 0.22 }), tools.hatched(c, corners));
                found.push(tools.line(corners[1][0], y, corners[2][0], y, c.idle, 1.4));
            } else {
                found.push(tools.polygon(corners, { fill: c.short }));
            }
        });
        found.push(tools.line(box.x, limit, box.x + box.width, limit, c['text-3'], 1, [2, 3]));
        if (year === 0) {
            found.push(tools.text(c, box.x + 4, limit - 8, '25\u00a0%', { fill: c['text-2'] }));
        }
        return found;
    }

    function dots(spec, c, tools, at, box) {
        return spec.marks.map((mark) => {
            const [cx, cy] = at(mark.x, mark.y);
            const style = { fill: c[DOTS[mark.whose]], stroke: c.surface, lineWidth: 1.5 };
            const corners = SHAPES[mark.whose];
            return corners
                ? { ...tools.polygon(corners.map(([dx, dy]) => [cx + dx, cy + dy]), style) }
                : { type: 'circle', shape: { cx, cy, r: 5 }, style };
        });
    }

    function tooltip(spec, tools, x) {
        const found = spec.tiers.flatMap((tier) => tier.points.map((point) => ({ tier, point })))
            .reduce((best, one) => (Math.abs(one.point[0] - x) < Math.abs(best.point[0] - x) ? one : best));
        const [commitment, expected, low, high, ...shortfalls] = found.point;
        const chances = shortfalls.map((chance, i) => `CY${i + 1} <b>${tools.escape(tools.percent(chance))}</b>`).join(' \u00b7 ');
        return `<b>${millions(tools, commitment, 2)}</b> a year, ${tools.escape(found.tier.words)}` +
            `<br>expected <b>$${tools.number(expected)}</b> over the term` +
            `<br>P10 to P90 ${millions(tools, low, 1)} to ${millions(tools, high, 1)}<br>shortfall ${chances}`;
    }

    window.parleyCharts.add('commit-curve', commitCurve);
})();
