import type { ExtensionContext } from "vscode";
import { version } from "../package.json";
import { registerAgentTools } from "./editor/agent-tools/register-agent-tools";
import { registerMcpServer } from "./editor/agent-tools/register-mcp-server";
import { registerCiting } from "./editor/citing/register-citing";
import { COMMANDS, registerCommand } from "./editor/commands";
import { registerHover } from "./editor/hover/register-hover";
import { Lens } from "./editor/library/lens";
import { createLog } from "./editor/log";
import { dropController } from "./editor/libraries/drop-libraries";
import { registerLibraries } from "./editor/libraries/register-libraries";
import { registerMap } from "./editor/map/register-map";
import { DocumentScans } from "./editor/mentions/document-scans";
import { registerMentions } from "./editor/mentions/register-mentions";
import { registerMuting } from "./editor/mentions/register-muting";
import { registerStatus } from "./editor/mentions/register-status";
import { registerWorkspace } from "./editor/mentions/register-workspace";
import { WorkspaceMentions } from "./editor/mentions/workspace-mentions";
import { registerPaperPage } from "./editor/paper-page/register-paper-page";
import { ReadingListStore } from "./editor/reading-list/reading-list-store";
import { registerReadingList } from "./editor/reading-list/register-reading-list";
import { registerResults } from "./editor/results/register-results";
import { PaperPicker } from "./editor/search/paper-picker";
import { registerSearch } from "./editor/search/register-search";
import { registerSettings } from "./editor/settings/register-settings";
import { registerSidebar } from "./editor/sidebar/register-sidebar";
import { registerWelcome } from "./editor/welcome/register-welcome";

/** Registers what Paper Lens offers, in both extension hosts; the library is read on first use. */
export function activate(context: ExtensionContext): void {
  const { extensionUri, globalState } = context;
  const log = createLog();
  const lens = new Lens(extensionUri, log);
  const scans = new DocumentScans(lens);
  const mentions = new WorkspaceMentions(scans);
  const readingList = new ReadingListStore(globalState, log);
  const picker = new PaperPicker(lens, scans, readingList, globalState);
  context.subscriptions.push(
    log,
    lens,
    scans,
    mentions,
    readingList,
    registerHover(lens, scans, log),
    registerSidebar(lens, log, globalState, dropController()),
    registerSearch(picker, scans, log),
    registerMentions(lens, scans, log, globalState),
    registerWorkspace(lens, mentions, log),
    registerStatus(scans, log),
    registerMuting(log),
    registerReadingList(lens, picker, readingList, log),
    registerPaperPage({ lens, readingList, mentions, log, extensionUri }, picker),
    registerMap(lens, mentions, log, extensionUri),
    registerResults(lens, log, extensionUri),
    registerCiting(lens, picker, scans, readingList, log),
    registerAgentTools(lens, log),
    registerMcpServer(extensionUri, version, log),
    registerLibraries(context, lens, version, log),
    registerSettings(log),
    registerWelcome(log, extensionUri),
    registerCommand(COMMANDS.showLog, log, () => log.show()),
  );
}
