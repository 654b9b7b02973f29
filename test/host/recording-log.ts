import type { Log } from "../../src/editor/log";

/** A log for tests: it keeps what people would be told, and shares no channel with the extension. */
export interface RecordingLog extends Log {
  readonly told: readonly string[];
}

export function recordingLog(): RecordingLog {
  const told: string[] = [];
  return {
    told,
    info: () => undefined,
    error: () => undefined,
    notify: (message) => {
      told.push(message);
      return Promise.resolve();
    },
    show: () => undefined,
    dispose: () => undefined,
  };
}
