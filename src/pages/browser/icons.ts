import { svg } from "./dom";

/** Drawn in the style of the editor's own icons: 16 units, lines of one unit. */
const PATHS = {
  back: "M14 8H2.7M7.5 3 2.5 8l5 5",
  forward: "M2 8h11.3M8.5 3l5 5-5 5",
  star: "M8 1.8l1.9 4 4.4.6-3.2 3 .8 4.4L8 11.7l-3.9 2.1.8-4.4-3.2-3 4.4-.6z",
} as const;

export type IconName = keyof typeof PATHS;

/** An icon beside or instead of a text; screen readers pass over it. */
export function icon(name: IconName): SVGSVGElement {
  return svg("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" }, svg("path", { d: PATHS[name] }));
}
