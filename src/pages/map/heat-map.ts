import { svg } from "../browser/dom";
import type { Tagged } from "../protocol";
import { countLabel, shade, type Matrix } from "./matrix";

/** A place of the grid, 0-based; row and column 0 are those of all topics and all targets. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Sizes in units of which 13 are one em, so that the map grows with the editor's text. */
const EM = 13;
const CELL = { width: 30, height: 22 };
const LABELS = { width: 228, height: 128 };
/** Room on the right for the last slanted label. */
const OVERHANG = 78;

interface Cell {
  readonly group: SVGGElement;
  readonly square: SVGRectElement;
  readonly text: SVGTextElement;
}

/** Topics by targets as a grid one can walk with the arrow keys; every cell prints its count. */
export class HeatMap {
  readonly element: SVGSVGElement;
  readonly #cells: Cell[][];
  #focus: Place = { row: 0, column: 0 };
  #pinned: Place | undefined;

  constructor(
    private readonly topics: readonly Tagged[],
    private readonly targets: readonly Tagged[],
    private readonly events: { preview(place: Place | undefined): void; pin(place: Place | undefined): void },
  ) {
    const width = LABELS.width + (targets.length + 1) * CELL.width + OVERHANG;
    const height = LABELS.height + (topics.length + 1) * CELL.height;
    this.#cells = [undefined, ...topics].map((_, row) => [undefined, ...targets].map((__, column) => this.#cell({ row, column })));
    const heads = ["All hardware", ...targets.map(({ label }) => label)].map((label, column) => this.#columnHead(label, column));
    const rows = ["All topics", ...topics.map(({ label }) => label)].map((label, row) =>
      svg("g", { role: "row" }, this.#rowHead(label, row), ...(this.#cells[row] ?? []).map(({ group }) => group)),
    );
    const corner = svg("g", { role: "columnheader" }, svg("text", { x: 0, y: LABELS.height - 8, class: "corner" }, "Topic"));
    const grid = svg("g", { role: "grid", "aria-label": "Papers by topic and hardware" }, svg("g", { role: "row" }, corner, ...heads), ...rows);
    this.element = svg("svg", { viewBox: `0 0 ${width} ${height}`, class: "heat-map" }, grid);
    this.element.style.width = `${width / EM}em`;
    this.element.style.height = `${height / EM}em`;
    this.#listen();
  }

  /** Shows other counts, and which cell is pinned. */
  update(matrix: Matrix, pinned: Place | undefined): void {
    this.#pinned = pinned;
    if (pinned !== undefined) this.#focus = pinned;
    const most = Math.max(...matrix.cells.flat(), 1);
    for (const [row, cells] of this.#cells.entries()) {
      for (const [column, cell] of cells.entries()) this.#show(cell, { row, column }, countAt(matrix, { row, column }), most);
    }
  }

  #show({ group, square, text }: Cell, place: Place, count: number, most: number): void {
    const { row, column } = place;
    const topic = this.topics[row - 1]?.label ?? "All topics";
    const target = this.targets[column - 1]?.label ?? "all hardware";
    const pinned = this.#pinned?.row === row && this.#pinned.column === column;
    group.setAttribute("aria-label", `${topic}, ${target}: ${count} ${count === 1 ? "paper" : "papers"}`);
    group.setAttribute("aria-selected", String(pinned));
    group.setAttribute("tabindex", row === this.#focus.row && column === this.#focus.column ? "0" : "-1");
    // Sums are not coloured: they would make every other cell pale.
    square.style.fillOpacity = row === 0 || column === 0 ? "0" : String(0.5 * shade(count, most));
    text.textContent = countLabel(count);
  }

  #cell({ row, column }: Place): Cell {
    const [x, y] = [LABELS.width + column * CELL.width, LABELS.height + row * CELL.height];
    const square = svg("rect", { x: x + 1, y: y + 1, width: CELL.width - 2, height: CELL.height - 2, rx: 2 });
    const text = svg("text", { x: x + CELL.width / 2, y: y + CELL.height / 2, class: "count" });
    const sum = row === 0 || column === 0;
    const group = svg("g", { role: "gridcell", class: sum ? "cell sum" : "cell", "data-row": row, "data-column": column }, square, text);
    return { group, square, text };
  }

  #rowHead(label: string, row: number): SVGGElement {
    const y = LABELS.height + row * CELL.height + CELL.height / 2;
    return svg("g", { role: "rowheader" }, svg("text", { x: 0, y, class: row === 0 ? "label sum" : "label" }, label));
  }

  #columnHead(label: string, column: number): SVGGElement {
    const [x, y] = [LABELS.width + column * CELL.width + CELL.width / 2, LABELS.height - 8];
    const text = svg("text", { x, y, transform: `rotate(-45 ${x} ${y})`, class: column === 0 ? "head sum" : "head" }, label);
    return svg("g", { role: "columnheader" }, text);
  }

  #listen(): void {
    const preview = (event: Event) => this.events.preview(placeOf(event.target));
    this.element.addEventListener("pointerover", preview);
    this.element.addEventListener("pointerleave", () => this.events.preview(undefined));
    this.element.addEventListener("focusin", preview);
    this.element.addEventListener("focusout", () => this.events.preview(undefined));
    this.element.addEventListener("click", (event) => {
      const place = placeOf(event.target);
      if (place !== undefined) this.#pin(place);
    });
    this.element.addEventListener("keydown", (event) => this.#key(event));
  }

  #pin(place: Place): void {
    const again = place.row === this.#pinned?.row && place.column === this.#pinned.column;
    this.#moveTo(place);
    this.events.pin(again ? undefined : place);
  }

  #key(event: KeyboardEvent): void {
    const { row, column } = this.#focus;
    const [lastRow, lastColumn] = [this.topics.length, this.targets.length];
    const moves: Readonly<Record<string, Place>> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      Home: { row: event.ctrlKey ? 0 : row, column: 0 },
      End: { row: event.ctrlKey ? lastRow : row, column: lastColumn },
    };
    const next = event.altKey || event.metaKey ? undefined : moves[event.key];
    if (next !== undefined) this.#moveTo({ row: clamp(next.row, lastRow), column: clamp(next.column, lastColumn) });
    else if (event.key === "Enter" || event.key === " ") this.#pin(this.#focus);
    else if (event.key === "Escape") this.events.pin(undefined);
    else return;
    event.preventDefault();
  }

  #moveTo(place: Place): void {
    this.#cells[this.#focus.row]?.[this.#focus.column]?.group.setAttribute("tabindex", "-1");
    this.#focus = place;
    const cell = this.#cells[place.row]?.[place.column]?.group;
    cell?.setAttribute("tabindex", "0");
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

const clamp = (value: number, last: number) => Math.min(Math.max(value, 0), last);

function countAt({ cells, rows, columns, total }: Matrix, { row, column }: Place): number {
  if (row === 0) return column === 0 ? total : (columns[column - 1] ?? 0);
  return column === 0 ? (rows[row - 1] ?? 0) : (cells[row - 1]?.[column - 1] ?? 0);
}

function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<SVGGElement>(".cell") : null;
  return cell === null ? undefined : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}
