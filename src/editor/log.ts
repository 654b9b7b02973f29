import * as vscode from "vscode";
import { asMessage } from "./plain-text";

/** The output channel, and messages that lead to it. */
export interface Log {
  info(message: string): void;
  error(message: string, error: unknown): void;
  /** Shows an error with a button that opens the log; text of files in it cannot become a link. */
  notify(message: string): Promise<void>;
  show(): void;
  dispose(): void;
}

/** The log of the extension. One channel has the name, so only one log can be open at a time in an extension. */
export function createLog(): Log {
  const channel = vscode.window.createOutputChannel("Paper Lens", { log: true });
  // A channel throws once it is closed; what is still running then has nobody to tell.
  let closed = false;
  return {
    info: (message) => {
      if (!closed) channel.info(message);
    },
    error: (message, error) => {
      if (!closed) channel.error(message, error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
    notify: async (message) => {
      const showLog = "Show Log";
      if ((await vscode.window.showErrorMessage(asMessage(message), showLog)) === showLog) channel.show();
    },
    show: () => channel.show(),
    dispose: () => {
      closed = true;
      channel.dispose();
    },
  };
}
