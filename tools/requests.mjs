// Watches what a browser asks for beyond the server under test.

/** A name that is never given to a host (RFC 6761): to ask for it leaves this machine's name lookup at most. */
export const CANARY = "canary.invalid";

/**
 * Collects the addresses that pages, their frames and their workers ask for, those of the server
 * under test left out. It only listens: intercepting requests keeps webviews blank.
 * @param {import("playwright-core").BrowserContext} context
 * @param {number} port of the server, on the loopback interface
 * @returns {string[]} grows while the context lives
 */
export function watchRequests(context, port) {
  /** @type {string[]} */
  const foreign = [];
  /** @param {string} address */
  const note = (address) => {
    const { protocol, hostname, port: asked } = new URL(address);
    // Data that is at hand needs no network.
    if (protocol === "data:" || protocol === "blob:") return;
    // A webview's own files: its service worker answers these from the editor, whatever the name says.
    if (hostname.startsWith("vscode-remote+") && hostname.endsWith(".vscode-resource.vscode-cdn.net")) return;
    const loopback = hostname === "127.0.0.1" || hostname === "localhost" || hostname.endsWith(".localhost");
    if (!loopback || asked !== String(port)) foreign.push(address);
  };
  context.on("request", (request) => note(request.url()));
  /** @param {import("playwright-core").Page} page */
  const watchSockets = (page) => void page.on("websocket", (socket) => note(socket.url()));
  context.pages().forEach(watchSockets);
  context.on("page", watchSockets);
  return foreign;
}
