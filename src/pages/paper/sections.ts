import { button, html, type Child } from "../browser/dom";
import type { FromPaperPage, MentionsView, PaperView } from "../protocol";

type Post = (message: FromPaperPage) => void;

/** A heading and what belongs to it; undefined, and so left out, when there is nothing. */
export function section(heading: string, ...content: Child[]): HTMLElement | undefined {
  const filled = content.filter((child) => child !== undefined);
  return filled.length === 0 ? undefined : html("section", {}, html("h2", {}, heading), ...filled);
}

function list(className: string, items: readonly Node[]): HTMLUListElement | undefined {
  return items.length === 0 ? undefined : html("ul", { class: className }, ...items);
}

/** Title, names, who and when, and the links. */
export function heading({ title, names, authors, year, links }: PaperView): Child[] {
  const facts = [authors === "" ? undefined : html("bdi", {}, authors), year === null ? undefined : String(year)].filter((fact) => fact !== undefined);
  const parts = facts.flatMap((fact, index) => (index === 0 ? [fact] : [" · ", fact]));
  const named = names.flatMap((name, index) => [index === 0 ? "Also named: " : ", ", html("bdi", {}, name)]);
  return [
    html("h1", { dir: "auto", tabindex: -1 }, title),
    parts.length === 0 ? undefined : html("p", { class: "byline" }, ...parts),
    named.length === 0 ? undefined : html("p", { class: "names" }, ...named),
    list("row", links.map(({ url, label }) => html("li", {}, html("a", { href: url, title: url }, label)))),
  ];
}

/** The tags, each with the phrase that justified it; a tag shows its papers in the tree. */
export function tags({ tags: all }: PaperView, post: Post): HTMLElement | undefined {
  return section(
    "Topics and hardware",
    list(
      "tags",
      all.map(({ label, why, query }) =>
        html(
          "li",
          {},
          button(label, () => post({ type: "search", query }), { class: "tag", title: `Search ${query}` }),
          why === "" ? undefined : html("q", { class: "why", dir: "auto" }, why),
        ),
      ),
    ),
  );
}

export function related({ related: papers }: PaperView, post: Post): HTMLElement | undefined {
  const items = papers.map(({ id, title, reasons }) =>
    html("li", {}, button(title, () => post({ type: "open", id }), { class: "link", dir: "auto" }), html("span", { class: "why" }, reasons)),
  );
  return section("Related papers", list("related", items));
}

export function sources({ sources: all }: PaperView): HTMLElement | undefined {
  return section("Listed in", list("sources", all.map((source) => html("li", {}, source))));
}

/** Where the workspace mentions the paper; before a scan, where open files do. */
export function mentions({ scanned, places, more }: MentionsView, post: Post): HTMLElement | undefined {
  const items = places.map(({ file, line, text }, place) =>
    html(
      "li",
      {},
      button(`${file}:${line}`, () => post({ type: "goTo", place }), { class: "link" }),
      html("code", { class: "why" }, text),
    ),
  );
  const none = scanned ? "No file of this workspace mentions it." : "No open file mentions it.";
  return section(
    "In this workspace",
    items.length === 0 ? html("p", { class: "hint" }, none) : list("places", items),
    more === 0 ? undefined : html("p", { class: "hint" }, `${more} more`),
    scanned ? undefined : button("Look through the whole workspace", () => post({ type: "scan" }), { class: "link" }),
  );
}
