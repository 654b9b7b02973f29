import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ExitCode, Host, Output } from "../../../src/cli/host";
import { run } from "../../../src/cli/run";
import type { Concept } from "../../../src/papers/concept";
import type { Paper } from "../../../src/papers/paper";
import { SCHEMA_VERSION } from "../../../src/papers/paper-index";
import { makePaper } from "../make-paper";

/** An output that keeps what is written. */
export class Recorder implements Output {
  text = "";
  constructor(readonly isTerminal = false) {}
  write(text: string): Promise<void> {
    this.text += text;
    return Promise.resolve();
  }
}

export const AWQ = makePaper({
  id: "awq",
  title: "AWQ: Activation-aware Weight Quantization for LLM Compression and Acceleration",
  abstract: "Large language models have astronomical size. We propose AWQ, a hardware-friendly approach for low-bit weight-only quantization.",
  keySentence: "We propose AWQ, a hardware-friendly approach for low-bit weight-only quantization.",
  names: [{ text: "AWQ", primary: true }, { text: "TinyChat", primary: false }],
  topics: ["quantization"],
  targets: ["gpu", "mobile-edge"],
  claims: [{ metric: "speedup", low: 3, high: null, unit: "x", baseline: "FP16", evidence: "over 3x speedup over the FP16 implementation" }],
  arxivId: "2306.00978",
  year: 2023,
  authors: ["Ji Lin", "Jiaming Tang"],
  authorsComplete: false,
  sources: [{ listing: "003_4a35a77b6ae95c58.txt", rank: 4, date: "Aug 13" }],
});

export const PCM = makePaper({
  id: "pcm",
  title: "Phase Change Memory Accelerators",
  abstract: "Phase change memory stores weights as conductance.",
  names: [{ text: "PCM", primary: true }],
  year: 2021,
});

export const OTHER_PCM = makePaper({
  id: "pcm-2",
  title: "Pulse Code Models for Audio",
  abstract: "Pulse code models compress speech.",
  names: [{ text: "PCM", primary: true }],
});

export const SYSTOLIC: Concept = {
  id: "systolic-array",
  label: "systolic array",
  gloss: "A grid of processing elements.",
  forms: ["systolic array", "systolic_array"],
  context: [],
  ambiguous: [],
  papers: ["awq", "pcm"],
};

/** A folder of its own with a paper index, in which the command line runs without a process. */
export class Sandbox {
  readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), "paper-lens-cli-")));

  constructor(papers: readonly Paper[] = [AWQ, PCM, OTHER_PCM], concepts: readonly Concept[] = [SYSTOLIC]) {
    this.write("index.json", JSON.stringify({ schemaVersion: SCHEMA_VERSION, builtFrom: [], papers, concepts }));
  }

  /** Writes a file, folders included, and returns its absolute path. */
  write(file: string, content: string | Uint8Array): string {
    const absolute = path.join(this.folder, file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
    return absolute;
  }

  async run(argv: readonly string[], host: Partial<Host> = {}): Promise<{ code: ExitCode; out: string; err: string }> {
    const out = new Recorder();
    const err = new Recorder();
    const code = await run(argv, {
      cwd: this.folder,
      env: {},
      out,
      err,
      indexPath: path.join(this.folder, "index.json"),
      version: "1.2.3",
      readInput: () => Promise.resolve(""),
      ...host,
    });
    return { code, out: out.text, err: err.text };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The lines of JSON in an output. */
export function jsonLines(text: string): unknown[] {
  assertEndsWithNewline(text);
  return text.split("\n").slice(0, -1).map((line): unknown => JSON.parse(line));
}

function assertEndsWithNewline(text: string): void {
  if (text !== "" && !text.endsWith("\n")) throw new Error("The last line does not end.");
}
