import * as vscode from "vscode";

/** From so many papers on, progress is shown with a way to cancel. */
const MANY = 200;
/** Milliseconds between two reports. */
const INTERVAL = 200;

/** Does work on `total` papers; when they are many, with a progress bar that can be cancelled. */
export async function withProgress(title: string, total: number, work: (done: () => void, cancelled: () => boolean) => Promise<void>): Promise<void> {
  if (total < MANY) return work(() => undefined, () => false);
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    let count = 0;
    let shown = 0;
    let last = 0;
    const done = () => {
      count += 1;
      const now = performance.now();
      if (now - last < INTERVAL) return;
      last = now;
      progress.report({ message: `${count.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} papers`, increment: ((count - shown) / total) * 100 });
      shown = count;
    };
    await work(done, () => token.isCancellationRequested);
  });
}

/** Milliseconds of work before progress is shown for it. */
const LONG = 1000;

/** Does work whose length is not known before; when it takes long, with progress that can be cancelled. */
export async function withCancel<T>(title: string, work: (cancelled: () => boolean) => Promise<T>): Promise<T> {
  let cancelled = false;
  const running = work(() => cancelled);
  const timer = setTimeout(() => {
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (_, token) => {
      token.onCancellationRequested(() => (cancelled = true));
      await running.catch(() => undefined);
    });
  }, LONG);
  try {
    return await running;
  } finally {
    clearTimeout(timer);
  }
}
