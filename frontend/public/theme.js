// Colour scheme of the reader: "light", "dark" or "system". Loaded in the head before anything is painted.
(() => {
    const KEY = 'parley.theme';
    const read = () => {
        try {
            const kept = localStorage.getItem(KEY);
            return kept === 'light' || kept === 'dark' ? kept : 'system';
        } catch {
            return 'system'; // storage may be forbidden: follow the system
        }
    };
    const apply = (choice) => {
        const root = document.documentElement;
        if (choice === 'system') root.removeAttribute('data-theme');
        else root.setAttribute('data-theme', choice);
    };
    window.parleyTheme = {
        get: read,
        set(choice) {
            try {
                if (choice === 'system') localStorage.removeItem(KEY);
                else localStorage.setItem(KEY, choice);
            } catch {
                // not remembered, but applied to this page
            }
            apply(choice);
        },
    };
    apply(read());
    addEventListener('storage', (event) => event.key === KEY && apply(read()));
})();
