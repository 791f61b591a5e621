/* A sign-out in one tab reaches the others at once: they reload, and the server shows them the sign-in page. */
(() => {
    const channel = new BroadcastChannel('parley-session');
    const atDoor = location.pathname.endsWith('/sign-in');
    channel.onmessage = () => {
        if (!atDoor) {
            location.reload();
        }
    };
    if (atDoor && new URLSearchParams(location.search).has('out')) {
        channel.postMessage('out');
    }
})();
