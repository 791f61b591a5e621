/* What is typed and not saved, by whoever holds it. While there is any, the browser asks before the page is left. */
(() => {
    const unsaved = (window.parleyUnsaved ??= new Set());
    addEventListener('beforeunload', (event) => {
        if (unsaved.size > 0) {
            event.preventDefault();
        }
    });
})();
