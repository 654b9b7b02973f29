import { findLiterature } from "./find-literature";
import { getPaper } from "./get-paper";
import { searchPapers } from "./search-papers";
import type { AgentTool } from "./tool";

/** Everything models can call, in the editor and over MCP. */
export const TOOLS: readonly AgentTool[] = [searchPapers, getPaper, findLiterature];
