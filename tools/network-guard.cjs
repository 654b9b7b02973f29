// Preloaded into every Node process of the editor under test (node --require): writes what is asked
// of the network, a line each, to the file that PAPER_LENS_NETWORK names. It forbids nothing.
const childProcess = require("node:child_process");
const dgram = require("node:dgram");
const dns = require("node:dns");
const { appendFileSync } = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const net = require("node:net");

const file = process.env.PAPER_LENS_NETWORK ?? "";
const kind = process.argv.find((argument) => argument.startsWith("--type="))?.slice(7) ?? "server";

/** @param {string} what */
function note(what) {
  appendFileSync(file, `${kind}: ${what}\n`);
}

/**
 * Puts `before` in front of a function of a module.
 * @param {any} owner
 * @param {string} name
 * @param {(args: any[]) => any[] | void} before may give other arguments
 */
function wrap(owner, name, before) {
  const original = owner[name];
  if (typeof original !== "function") return;
  /** @this {unknown} @param {any[]} args */
  owner[name] = function (...args) {
    return original.apply(this, before(args) ?? args);
  };
  // Some functions carry a form of themselves for util.promisify.
  Object.defineProperties(owner[name], Object.getOwnPropertyDescriptors(original));
}

// Every TCP and TLS connection, that of http, https, http2 and fetch too, starts here.
wrap(net.Socket.prototype, "connect", (args) => {
  // net.connect() hands its arguments over as one array.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const options = typeof first === "object" && first !== null ? first : { port: first, host: second };
  // A pipe or a socket of the file system stays on this machine.
  if (options.path !== undefined || (typeof first === "string" && !/^\d+$/.test(first))) return;
  note(`connection to ${options.host ?? "localhost"}:${options.port}`);
});
wrap(dgram.Socket.prototype, "send", () => note("datagram"));

for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(owner)) {
    if (/^(?:lookup|resolve|reverse)/.test(name)) {
      wrap(owner, name, ([host]) => {
        // An address in numbers needs no answer from elsewhere.
        if (net.isIP(host) === 0) note(`${name} of ${host}`);
      });
    }
  }
}

// The editor starts its processes with arguments and an environment of its own making; what is
// preloaded into this one is to be in those too.
const preloads = process.execArgv.filter((argument, at, all) => argument === "--require" || all[at - 1] === "--require");
wrap(childProcess, "fork", (args) => {
  const at = Array.isArray(args[1]) ? 2 : 1;
  const options = args[at] ?? {};
  const env = { ...(options.env ?? process.env), PAPER_LENS_NETWORK: file };
  args[at] = { ...options, env, execArgv: [...(options.execArgv ?? []), ...preloads] };
  return args;
});

// Modules that import these functions by name get the wrapped ones.
syncBuiltinESMExports();
