import "../browser/no-eval";
import { byId, html } from "../browser/dom";
import { Host } from "../browser/host";
import type { FromPaperPage, HistoryState, KeptView, MentionsView, PaperPageState, PaperView, ToPaperPage } from "../protocol";
import { paperPageState, toPaperPage } from "../schemas";
import { Abstract } from "./evidence";
import { ResultsTable } from "./results-table";
import { heading, mentions, related, section, sources, tags } from "./sections";
import { historyButtons, NoteField, toolbar } from "./toolbar";

/** Waits after scrolling before the place is kept. */
const SETTLE_MS = 150;

const host = new Host<ToPaperPage, FromPaperPage, PaperPageState>(toPaperPage, paperPageState);
const post = (message: FromPaperPage) => host.post(message);
const main = byId("main");

interface Shown {
  readonly view: PaperView;
  readonly note: NoteField;
  readonly bar: HTMLElement;
  readonly places: HTMLElement;
  readonly table: ResultsTable | undefined;
}

let history: HistoryState = { ids: [], index: 0 };
let shown: Shown | undefined;
/** Where the page was before it was hidden; used once. */
let restore = host.state();

function keepPlace(): void {
  host.keep({ history, scroll: window.scrollY });
}

/** Gives the focus to what stands for an element that had it. */
function focusSame(element: Element | null): void {
  if (element === null || element === document.body) return;
  const same = [...main.querySelectorAll<HTMLElement>(element.tagName)].find((other) => other.outerHTML === element.outerHTML);
  same?.focus({ preventScroll: true });
}

/** Draws a paper, or the one that is shown anew; then what one has chosen, written and come to stays as it is. */
function drawPaper(view: PaperView, kept: KeptView): void {
  const before = shown?.view.id === view.id ? { ...shown, scroll: window.scrollY, focus: document.activeElement } : undefined;
  if (before === undefined) shown?.note.flush();
  else before.note.show(kept.note);
  const note = before?.note ?? new NoteField(view.id, kept.note, post);
  const bar = toolbar(view.id, kept, history, post);
  const places = before?.places ?? html("div");
  const abstract = new Abstract(view, ({ kind, target }) =>
    post(kind === "name" ? { type: "open", id: target } : { type: "search", query: target }),
  );
  const table = view.results.length === 0 ? undefined : new ResultsTable(view.results, abstract);
  const lead = view.keySentence === "" ? undefined : html("p", { class: "lead", dir: "auto" }, view.keySentence);
  const parts = [
    html("header", {}, bar, ...heading(view).filter((part) => part !== undefined)),
    lead,
    section("Results", table === undefined ? undefined : html("div", { class: "scroll" }, table.element)),
    section("Abstract", view.abstract === "" ? undefined : abstract.element),
    tags(view, post),
    places,
    related(view, post),
    note.element,
    sources(view),
  ];
  main.replaceChildren(...parts.filter((part) => part !== undefined));
  document.title = view.title;
  shown = { view, note, bar, places, table };
  if (before === undefined) {
    window.scrollTo(0, restore?.history.ids[restore.history.index] === view.id ? restore.scroll : 0);
    main.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  } else {
    if (before.table?.chosen !== undefined) table?.mark(before.table.chosen);
    window.scrollTo(0, before.scroll);
    focusSame(before.focus);
  }
  restore = undefined;
  keepPlace();
}

function drawMissing(id: string): void {
  shown = undefined;
  main.replaceChildren(
    html("header", {}, html("div", { class: "toolbar" }, ...historyButtons(history, post)), html("h1", { tabindex: -1 }, "This paper is not in the library")),
    html("p", {}, "The library at hand has no paper ", html("code", {}, id), ". It may come from a library that is not open here."),
  );
}

/** The star and the state stand in the toolbar, which is drawn anew; the focus stays where it was. */
function showKept(page: Shown, kept: KeptView): void {
  const { view, note, bar } = page;
  const controls = [...bar.children];
  const focused = controls.indexOf(document.activeElement ?? main);
  const next = toolbar(view.id, kept, history, post);
  bar.replaceWith(next);
  const control = next.children[focused];
  if (control instanceof HTMLElement) control.focus();
  note.show(kept.note);
  shown = { ...page, bar: next };
}

function showMentions({ places }: Shown, view: MentionsView): void {
  const part = mentions(view, post);
  places.replaceChildren(...(part === undefined ? [] : [part]));
}

function show(message: ToPaperPage): void {
  switch (message.type) {
    case "paper":
      history = message.history;
      drawPaper(message.view, message.kept);
      return;
    case "missing":
      history = message.history;
      drawMissing(message.id);
      return;
    default:
      if (shown?.view.id !== message.id) return;
      if (message.type === "kept") showKept(shown, message.kept);
      else if (message.type === "result") shown.table?.choose(message.result, "center");
      else showMentions(shown, message.mentions);
  }
}

const isSame = (a: HistoryState, b: HistoryState) => a.index === b.index && a.ids.join("\n") === b.ids.join("\n");
host.listen(show, (first) => restore === undefined || !("history" in first) || isSame(first.history, restore.history));

/** In a field Alt with an arrow moves the cursor. */
const isField = (target: EventTarget | null) => target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

// Caught before the editor sees it: there the same keys go through its own history of files.
document.addEventListener(
  "keydown",
  (event) => {
    if (!event.altKey || event.ctrlKey || event.shiftKey || event.metaKey || isField(event.target)) return;
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    event.stopPropagation();
    post({ type: event.key === "ArrowLeft" ? "back" : "forward" });
  },
  true,
);

let timer = 0;
window.addEventListener("scroll", () => {
  window.clearTimeout(timer);
  timer = window.setTimeout(keepPlace, SETTLE_MS);
});
window.addEventListener("blur", () => shown?.note.flush());
post({ type: "ready" });
