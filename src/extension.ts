import type { ExtensionContext } from "vscode";
import { registerCiting } from "./editor/citing/register-citing";
import { COMMANDS, registerCommand } from "./editor/commands";
import { registerHover } from "./editor/hover/register-hover";
import { Lens } from "./editor/library/lens";
import { createLog } from "./editor/log";
import { registerPaperPage } from "./editor/paper-page/register-paper-page";
import { registerSearch } from "./editor/search/register-search";
import { registerSidebar } from "./editor/sidebar/register-sidebar";

/** Registers what Paper Lens offers, in both extension hosts; the library is read on first use. */
export function activate(context: ExtensionContext): void {
  const { extensionUri, globalState } = context;
  const log = createLog();
  const lens = new Lens(extensionUri, log);
  context.subscriptions.push(
    log,
    lens,
    registerHover(lens, log),
    registerSidebar(lens, log, globalState),
    registerSearch(lens, log, globalState),
    registerPaperPage(lens, log, extensionUri),
    registerCiting(lens, log),
    registerCommand(COMMANDS.showLog, log, () => log.show()),
  );
}
