// Preloaded into the Node extension host: measures the call of Paper Lens's activate() alone. The
// editor's own marks hold what other extensions do in between as well.
/** @type {{ _load(request: string, ...rest: unknown[]): any }} */
const Module = /** @type {any} */ (require("node:module"));

const load = Module._load;

/** @this {unknown} @param {string} request @param {unknown[]} rest */
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (!/\bpaper-lens\b[^/]*\/dist\/extension\.js$/.test(request)) return loaded;
  return {
    ...loaded,
    /** @param {unknown} context */
    activate(context) {
      const start = performance.now();
      const result = loaded.activate(context);
      performance.measure("paperLens.activate", { start });
      return result;
    },
  };
};
