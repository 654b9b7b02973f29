import type { Command } from "./command";
import { searchCommand } from "./verbs/search";
import { showCommand } from "./verbs/show";

/** All verbs, in the order the help lists them. */
export const COMMANDS: readonly Command[] = [searchCommand, showCommand];
