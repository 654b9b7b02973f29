import type { Command } from "./command";
import { mcpCommand } from "./mcp-command";
import { bibCommand } from "./verbs/bib";
import { completionCommand } from "./verbs/completion";
import { importCommand } from "./verbs/import";
import { scanCommand } from "./verbs/scan";
import { searchCommand } from "./verbs/search";
import { showCommand } from "./verbs/show";

const VERBS: readonly Command[] = [searchCommand, showCommand, scanCommand, bibCommand, importCommand, mcpCommand];

/** All verbs, in the order the help lists them. */
export const COMMANDS: readonly Command[] = [...VERBS, completionCommand(VERBS)];
