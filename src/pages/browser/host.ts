import type { Check } from "../schemas";

interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

/** Given to every webview; may be called once. */
declare const acquireVsCodeApi: () => EditorApi;

/** The extension as a page sees it: checked messages in, typed messages out, and the state that outlives the page. */
export class Host<In, Out, State> {
  readonly #api = acquireVsCodeApi();

  constructor(
    private readonly messages: Check<In>,
    private readonly states: Check<State>,
  ) {}

  post(message: Out): void {
    this.#api.postMessage(message);
  }

  /** What was kept before the page was hidden or the window reloaded; undefined when there is nothing usable. */
  state(): State | undefined {
    const result = this.states.safeParse(this.#api.getState());
    return result.success ? result.data : undefined;
  }

  keep(state: State): void {
    this.#api.setState(state);
  }

  /** Calls back with every message that has the expected form; others are named on the console. */
  listen(onMessage: (message: In) => void): void {
    window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const result = this.messages.safeParse(data);
      if (result.success) onMessage(result.data);
      else console.error("Paper Lens: a message of an unknown form was passed over.", result.error.issues);
    });
  }
}
