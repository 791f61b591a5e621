// What follows a signature: dollars bound by month, and counted spend against the commitment. Loaded after chart.js, which
// draws them.
(() => {
    const LEFT = 58;
    const RIGHT = 16;

    const millions = (tools, value, decimals) => `$${tools.number(value / 1e6, decimals)}M`;
    const short = (tools, value) => (value >= 1e6 ? millions(tools, value, 2) : `$${tools.number(value / 1e3, value < 1e4 ? 1 : 0)}k`);

    function months(c, tools, names, width) {
        const every = Math.max(1, Math.ceil((names.length * 62) / Math.max(width - LEFT - RIGHT, 1)));
        return {
            type: 'category', data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: c['line-2'] } },
            axisLabel: { ...tools.label(c), interval: (i) => i % every === 0 },
        };
    }

    /** Bars of what is bound: committed, already paid. */
    function boundByMonth(spec, c, width, tools) {
        const most = Math.max(...spec.usd, 1);
        const interval = tools.step(most, 3);
        const option = tools.base(c, { left: LEFT, right: RIGHT, top: 14, bottom: 26 });
        option.tooltip.formatter = (rows) => `${tools.escape(rows[0].name)} <b>$${tools.number(rows[0].value)}</b>`;
        option.xAxis = months(c, tools, spec.months, width);
        option.yAxis = tools.yAxis(c, Math.ceil(most / interval) * interval, interval, (v) => short(tools, v));
        option.series = [{
            type: 'bar', data: spec.usd, barMaxWidth: 40, itemStyle: { color: c.held, borderRadius: [2, 2, 0, 0] },
            emphasis: { disabled: true },
        }];
        return option;
    }

    /** The sum of the year month upon month: actual in full colour, expected lighter with its fan, the commitment dashed. */
    function landing(spec, c, width, tools) {
        const all = spec.months;
        const most = Math.max(...all.map((m) => m.high), spec.commitment ?? 0, 1);
        const interval = tools.step(most, 5);
        const option = tools.base(c, { left: LEFT, right: RIGHT, top: 24, bottom: 26 });
        option.tooltip.formatter = (rows) => {
            const m = all[rows[0].dataIndex];
            const fan = m.actual ? '' : `<br>P10 to P90 ${millions(tools, m.low, 2)} to ${millions(tools, m.high, 2)}`;
            return `${tools.escape(m.month)}${m.actual ? '' : ', expected'} <b>${millions(tools, m.base, 2)}</b>${fan}`;
        };
        option.xAxis = months(c, tools, all.map((m) => m.month), width);
        option.yAxis = tools.yAxis(c, Math.ceil(most / interval) * interval, interval, (v) => millions(tools, v, interval < 1e6 ? 1 : 0));
        option.series = [
            {
                type: 'bar', z: 2, barMaxWidth: 40, emphasis: { disabled: true },
                data: all.map((m) => ({
                    value: m.base,
                    itemStyle: m.actual
                        ? { color: c.held, borderRadius: [2, 2, 0, 0] }
                        : { color: c['accent-soft'], borderColor: c.accent, borderWidth: 1, borderRadius: [2, 2, 0, 0] },
                })),
            },
            tools.shapes(4, (at, box) => over(spec, c, tools, at, box)),
        ];
        return option;
    }

    function over(spec, c, tools, at, box) {
        const found = [];
        spec.months.forEach((m, i) => {
            if (m.actual) return;
            const [x, high] = at(i, m.high);
            const low = at(i, m.low)[1];
            found.push(tools.line(x, high, x, low, c.text, 1.4), tools.line(x - 4, high, x + 4, high, c.text, 1.4), tools.line(x - 4, low, x + 4, low, c.text, 1.4));
        });
        if (spec.commitment) {
            const y = at(0, spec.commitment)[1];
            found.push(tools.line(box.x, y, box.x + box.width, y, c.text, 1.2, [4, 3]));
            found.push(tools.text(c, box.x + 4, y - 9, `commitment ${millions(tools, spec.commitment, 2)}`, {
                fontWeight: 600, backgroundColor: c.surface, padding: [1, 2],
            }));
        }
        return found;
    }

    window.parleyCharts.add('bound-by-month', boundByMonth);
    window.parleyCharts.add('landing', landing);
})();
