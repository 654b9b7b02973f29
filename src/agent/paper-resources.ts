import { byline, titleWithName } from "../papers/format";
import type { Paper } from "../papers/paper";
import type { AgentContext } from "./context";
import { recordOf } from "./get-paper";

/** The address of a paper for programs that read resources; the id is percent-encoded. */
export const PAPER_URI_TEMPLATE = "paperlens://paper/{id}";

/** A list answers in one message; what lies beyond is found with search_papers. */
const LISTED = 1_000;
const COMPLETIONS = 100;

export interface PaperResource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** The papers of a library as things to list, complete and read. */
export interface PaperResources {
  list(): Promise<PaperResource[]>;
  /** Ids that go on from what was typed; those of papers whose name does, after them. */
  complete(typed: string): Promise<string[]>;
  /** The whole record as text, or undefined when the library has no paper of the id. */
  read(id: string): Promise<string | undefined>;
}

export function paperResources(context: AgentContext): PaperResources {
  return {
    async list() {
      return (await context.library()).papers.slice(0, LISTED).map((paper) => ({
        uri: PAPER_URI_TEMPLATE.replace("{id}", encodeURIComponent(paper.id)),
        name: paper.id,
        title: titleWithName(paper),
        description: byline(paper),
      }));
    },
    async complete(typed) {
      const start = typed.toLowerCase();
      const { papers } = await context.library();
      const byId = papers.filter(({ id }) => id.toLowerCase().startsWith(start));
      const byName = papers.filter((paper) => !byId.includes(paper) && namesOf(paper).some((name) => name.startsWith(start)));
      return [...byId, ...byName].slice(0, COMPLETIONS).map(({ id }) => id);
    },
    async read(id) {
      const paper = (await context.library()).paper(id);
      return paper === undefined ? undefined : (await recordOf(paper, context)).join("\n\n");
    },
  };
}

const namesOf = (paper: Paper): string[] => paper.names.map(({ text }) => text.toLowerCase());
