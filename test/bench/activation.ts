import { spawnSync } from "node:child_process";
import Module, { createRequire } from "node:module";
import path from "node:path";
import { figure, OURS, type Outcome } from "./figure";
import type { Bench, Section } from "./section";

export const IN_WEB_HOST = "activate() in the web host of VS Code";
export const LOADING = "loading the bundle";

/** One run in a fresh process, as the editor does it once per window. */
interface Activation {
  readonly load: number;
  readonly activate: number;
}

/**
 * Stands for the whole of `vscode`: anything can be asked of it, called, constructed or extended,
 * and nothing happens. What registering costs the editor itself is therefore not in the figure.
 */
function stub(): unknown {
  const known = new Map<PropertyKey, unknown>();
  const target = class {
    readonly stands = true;
  };
  return new Proxy(target, {
    get(_, key) {
      if (key === "then") return undefined;
      if (key === "prototype") return target.prototype;
      if (key === Symbol.iterator) return [][Symbol.iterator];
      if (key === Symbol.toPrimitive) return () => "";
      // Nothing is stored and nothing is set.
      if (key === "get" || key === "inspect") return () => undefined;
      if (!known.has(key)) known.set(key, stub());
      return known.get(key);
    },
    set: () => true,
    apply: stub,
    construct: () => stub() as object,
  });
}

interface Extension {
  activate(context: unknown): void;
}

/** Loads the bundle and calls activate() with the stub in place of vscode. */
export function activateOnce(bundle: string): Activation {
  const require = createRequire(bundle);
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const load = loader._load.bind(loader);
  // The bundle copies a module's own properties and keeps its prototype.
  const vscode: unknown = Object.create(stub() as object);
  loader._load = (request, ...rest) => (request === "vscode" ? vscode : load(request, ...rest));
  const started = performance.now();
  const extension = require(bundle) as Extension;
  const loaded = performance.now();
  extension.activate({ subscriptions: [], extensionUri: stub(), globalState: stub(), workspaceState: stub() });
  return { load: loaded - started, activate: performance.now() - loaded };
}

/** A bundle of no work beside it: what a fresh process takes to compile as much code. */
function run({ extension, papers, effort }: Bench): Outcome[] {
  const runs = Array.from({ length: effort.quick ? 5 : 21 }, () => {
    const child = spawnSync(process.execPath, [process.argv[1] ?? "", "--activate-once", extension], { encoding: "utf8" });
    if (child.status !== 0) throw new Error(`activate() failed: ${child.stderr}`);
    return JSON.parse(child.stdout) as Activation;
  });
  const what = { papers, unit: "ms" } as const;
  return [
    figure({ ...what, measure: "activate(), Node with a stub of vscode", who: OURS }, runs.map(({ activate }) => activate)),
    figure({ ...what, measure: "activate(), Node with a stub of vscode", who: LOADING }, runs.map(({ load }) => load)),
  ];
}

/** As the editor's own marks have it: a window each, in which it activates Paper Lens and an extension of no work. */
function inWebHost({ root, papers, effort }: Bench): Outcome[] {
  const child = spawnSync(process.execPath, [path.join(root, "tools", "activation-host.mjs"), effort.quick ? "3" : "9"], { cwd: root, encoding: "utf8" });
  if (child.status !== 0) throw new Error(`The web host could not be measured: ${child.stderr}`);
  const runs = JSON.parse(child.stdout) as readonly { readonly ours: Activation; readonly empty: Activation }[];
  const of = (who: string, samples: readonly number[]) => figure({ measure: IN_WEB_HOST, who, papers, unit: "ms" }, samples);
  return [
    of(OURS, runs.map(({ ours }) => ours.activate)),
    of("an extension of no work", runs.map(({ empty }) => empty.activate)),
    of(LOADING, runs.map(({ ours }) => ours.load)),
  ];
}

export const ACTIVATION_SECTIONS: readonly Section[] = [
  { name: "activation-web", measure: IN_WEB_HOST, who: OURS, most: { papers: 395, reason: "reads no library" }, run: inWebHost },
  { name: "activation", measure: "activate(), Node with a stub of vscode", who: OURS, most: { papers: 395, reason: "reads no library" }, run },
];
