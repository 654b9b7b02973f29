import type { Log } from "../../../src/editor/log";

/** A log whose lines and messages a test looks at. */
export interface KeptLog extends Log {
  readonly lines: string[];
  readonly told: string[];
}

export function makeLog(): KeptLog {
  const [lines, told]: [string[], string[]] = [[], []];
  return {
    lines,
    told,
    info: (message) => void lines.push(message),
    error: (message, error) => void lines.push(`${message}: ${String(error)}`),
    notify: (message) => Promise.resolve(void told.push(message)),
    show: () => undefined,
    dispose: () => undefined,
  };
}
