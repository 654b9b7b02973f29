const waiting: (() => void)[] = [];
let arranged = false;

/** After input was looked at. Timers alone do not see to that in Node: of two that are due again and again, each starts the other. */
const later: (call: () => void) => void = typeof setImmediate === "function" ? (call) => void setImmediate(call) : (call) => void setTimeout(call, 0);

/**
 * Resolves when a slice of long work may run. All long work of the process waits in one line, and
 * one slice runs at a time: several works at once keep nobody waiting longer than one does.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    arrange();
  });
}

function arrange(): void {
  if (arranged) return;
  arranged = true;
  later(() => {
    arranged = false;
    waiting.shift()?.();
    if (waiting.length > 0) arrange();
  });
}
