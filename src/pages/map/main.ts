import "../browser/no-eval";
import { button, byId, html } from "../browser/dom";
import { checkBox, yearField } from "../browser/fields";
import { Host } from "../browser/host";
import type { CellRef, FromMapPage, MapState, ToMapPage } from "../protocol";
import { mapState, toMapPage } from "../schemas";
import { HeatMap, type Place } from "./heat-map";
import { cellQuery, choosePapers, countMatrix, papersInCell } from "./matrix";
import { PaperList } from "./paper-list";

const host = new Host<ToMapPage, FromMapPage, MapState>(toMapPage, mapState);
const main = byId("main");
let state: MapState = host.state() ?? { bundled: true, own: true, mentionedOnly: false, from: null, to: null, pinned: null };

function draw(data: ToMapPage): void {
  const { topics, targets } = data;
  let papers = choosePapers(data.papers, state);
  const list = new PaperList((id) => host.post({ type: "open", id }));
  const refOf = ({ row, column }: Place): CellRef => ({ topic: topics[row - 1]?.id ?? "", target: targets[column - 1]?.id ?? "" });
  const placeOf = ({ topic, target }: CellRef): Place => ({
    row: topics.findIndex(({ id }) => id === topic) + 1,
    column: targets.findIndex(({ id }) => id === target) + 1,
  });
  const pinned = () => (state.pinned === null ? undefined : placeOf(state.pinned));
  const showList = (place: Place | undefined) => {
    const { row, column } = place ?? pinned() ?? { row: 0, column: 0 };
    const names = [topics[row - 1]?.label, targets[column - 1]?.label].filter((name) => name !== undefined);
    list.show(names.join(" × ") || "All papers", papersInCell(papers, row - 1, column - 1));
  };
  const map = new HeatMap(topics, targets, {
    preview: showList,
    pin: (place) => {
      change({ pinned: place === undefined ? null : refOf(place) });
      filterTree();
    },
  });
  const update = () => {
    papers = choosePapers(data.papers, state);
    map.update(countMatrix(papers, topics.length, targets.length), pinned());
    showList(undefined);
  };
  const change = (part: Partial<MapState>) => {
    state = { ...state, ...part };
    host.keep(state);
    update();
  };

  const filterTree = () => host.post({ type: "filter", query: state.pinned === null ? "" : cellQuery(state.pinned, state.from, state.to) });
  /** The tree shows the papers of a chosen cell, so it follows the years. */
  const changeYears = (part: Pick<MapState, "from"> | Pick<MapState, "to">) => {
    change(part);
    if (state.pinned !== null) filterTree();
  };

  const hasOwn = data.papers.some((paper) => paper.own);
  const scope = data.scanned ? "Mentioned in this workspace" : "Mentioned in open files";
  const filters = html(
    "div",
    { class: "filters", role: "group", "aria-label": "Papers shown" },
    checkBox("Bundled", state.bundled, (bundled) => change({ bundled })),
    checkBox("Own", state.own, (own) => change({ own }), !hasOwn),
    html(
      "span",
      {},
      checkBox(scope, state.mentionedOnly, (mentionedOnly) => change({ mentionedOnly })),
      data.scanned ? undefined : " ",
      data.scanned ? undefined : button("Look through all files", () => host.post({ type: "scan" }), { class: "link" }),
    ),
    html("span", {}, yearField("Years", state.from, (from) => changeYears({ from })), " ", yearField("to", state.to, (to) => changeYears({ to }))),
  );
  const hint = "Each cell counts the papers of a topic for a kind of hardware; an empty cell is a gap. Click or Enter shows its papers here and in the Papers view, Escape shows all again.";
  main.replaceChildren(
    html("h1", {}, "Who works on what"),
    html("p", { class: "hint" }, hint),
    filters,
    html("div", { class: "map" }, html("div", { class: "scroll" }, map.element), list.element),
  );
  update();
}

host.listen(draw);
host.post({ type: "ready" });
