import type { Check } from "../schemas";
import { byId } from "./dom";

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

  /**
   * Calls back with what came with the page, then with every message; what has another form is named on the console.
   * @param isWanted false of what came with the page when the page had gone on from it; the extension then tells what to show
   */
  listen(onMessage: (message: In) => void, isWanted: (first: In) => boolean = () => true): void {
    const check = (data: unknown): In | undefined => {
      const result = this.messages.safeParse(data);
      if (result.success) return result.data;
      console.error("Paper Lens: a message of an unknown form was passed over.", result.error.issues);
      return undefined;
    };
    window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const message = check(data);
      if (message !== undefined) onMessage(message);
    });
    const first = check(JSON.parse(byId("data").textContent));
    if (first !== undefined && isWanted(first)) onMessage(first);
  }
}
