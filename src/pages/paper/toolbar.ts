import { button, html } from "../browser/dom";
import { icon } from "../browser/icons";
import type { FromPaperPage, HistoryState, KeptView } from "../protocol";

type Post = (message: FromPaperPage) => void;

const STATES = ["to read", "reading", "read"] as const;

/** The buttons that go through the papers shown before. */
export function historyButtons(history: HistoryState, post: Post): HTMLButtonElement[] {
  const one = (type: "back" | "forward", label: string, keys: string, disabled: boolean) =>
    button(icon(type), () => post({ type }), { "aria-label": label, title: `${label} (${keys})`, class: "icon-button", disabled });
  return [
    one("back", "Back", "Alt+Left", history.index === 0),
    one("forward", "Forward", "Alt+Right", history.index >= history.ids.length - 1),
  ];
}

/** Back, forward, star, state, citation. */
export function toolbar(id: string, kept: KeptView, history: HistoryState, post: Post): HTMLElement {
  const star = button(icon("star"), () => post({ type: "keep", id, change: { starred: !kept.starred } }), {
    "aria-label": "Star",
    title: kept.starred ? "Remove star" : "Star",
    "aria-pressed": String(kept.starred),
    class: "icon-button",
  });
  const state = html("select", { "aria-label": "Reading state" }, html("option", { value: "" }, "No reading state"));
  state.append(...STATES.map((value) => html("option", { value, selected: kept.state === value }, `${value.charAt(0).toUpperCase()}${value.slice(1)}`)));
  state.addEventListener("change", () => {
    post({ type: "keep", id, change: { state: STATES.find((value) => value === state.value) ?? null } });
  });
  return html(
    "div",
    { class: "toolbar", role: "group", "aria-label": "Actions" },
    ...historyButtons(history, post),
    html("span", { class: "gap" }),
    star,
    state,
    button("Insert citation", () => post({ type: "cite" })),
    button("Copy BibTeX", () => post({ type: "copyBibtex" })),
  );
}

/** Wait after the last letter before a note is stored. */
const SETTLE_MS = 500;

/** The note's field. It stores what is written a moment after the last letter, and when the field is left. */
export class NoteField {
  readonly element: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  #timer = 0;
  #stored: string;

  constructor(
    private readonly id: string,
    note: string,
    private readonly post: Post,
  ) {
    this.#stored = note;
    this.#field = html("textarea", { id: "note", rows: 2, dir: "auto", maxlength: 20_000, placeholder: "Kept in your reading list" });
    this.#field.value = note;
    this.#field.addEventListener("input", () => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.flush(), SETTLE_MS);
    });
    this.#field.addEventListener("change", () => this.flush());
    this.element = html("div", { class: "note" }, html("label", { for: "note", class: "heading" }, "Note"), this.#field);
  }

  /** Stores what is written and not stored yet. */
  flush(): void {
    window.clearTimeout(this.#timer);
    const note = this.#field.value;
    if (note === this.#stored) return;
    this.#stored = note;
    this.post({ type: "keep", id: this.id, change: { note } });
  }

  /** Shows a note that was changed elsewhere, unless one is being written here. */
  show(note: string): void {
    if (this.#field.value !== this.#stored || document.activeElement === this.#field) return;
    this.#stored = note;
    this.#field.value = note;
  }
}
