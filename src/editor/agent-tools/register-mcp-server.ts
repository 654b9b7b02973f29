import * as vscode from "vscode";
import { configuredLibraries, filesOf } from "../libraries/configured-libraries";
import type { Log } from "../log";
import { mutedKeys } from "../settings/muted";
import { readSetting, SECTION } from "../settings/settings";
import { mcpApi } from "./newer-api";

/** As in package.json. */
const PROVIDER = "paperLens.mcp";
const SETTING = "mcpServer.enabled";

/** The program the extension host runs in; undefined in a browser, where no process can be started. */
function nodeProgram(): { readonly command: string; readonly env: Record<string, string> } | undefined {
  if (typeof process === "undefined" || process.execPath === "") return undefined;
  // On the desktop that program is Electron, which is Node when it is told to be.
  return { command: process.execPath, env: process.versions.electron === undefined ? {} : { ELECTRON_RUN_AS_NODE: "1" } };
}

/** Settings that the server is started with. */
const STARTED_WITH = [SETTING, "sensitivity", "muted", "terms", "libraries", "libraryLimitMB"];

/** The user's libraries as options. Files that are not there, or that the editor asks about because of their size, are left out. */
async function libraryOptions(): Promise<string[]> {
  const files = (await Promise.all(configuredLibraries().map(filesOf))).flat().filter(({ scheme }) => scheme === "file");
  const sizes = await Promise.all(files.map((file) => vscode.workspace.fs.stat(file).then(({ size }) => size, () => Infinity)));
  const limit = readSetting("libraryLimitMB") * 1_000_000;
  return files.filter((_, index) => (sizes[index] ?? Infinity) <= limit).flatMap(({ fsPath }) => ["--library", fsPath]);
}

/** The muted terms and the user's own as options; a term is cut at its last "=", which no paper's id or name has. */
function termOptions(): string[] {
  const terms = Object.entries(readSetting("terms")).flatMap(([text, papers]) =>
    // An option without a term or a paper would keep the server from starting.
    papers.flatMap((paper) => (text.trim() === "" || paper.trim() === "" ? [] : `--term=${text}=${paper}`)),
  );
  return [...[...mutedKeys()].map((key) => `--mute=${key}`), ...terms];
}

/**
 * How the editor starts the MCP server: one definition while the setting is on, none while it is
 * off, before 1.101 and in a browser.
 */
export async function mcpServerDefinitions(extensionUri: vscode.Uri, version: string): Promise<object[]> {
  const api = mcpApi();
  const node = nodeProgram();
  if (api === undefined || node === undefined || extensionUri.scheme !== "file" || !readSetting(SETTING)) return [];
  const cli = vscode.Uri.joinPath(extensionUri, "dist", "cli.js");
  const args = [cli.fsPath, "mcp", "--sensitivity", readSetting("sensitivity"), ...termOptions(), ...(await libraryOptions())];
  const definition = new api.StdioServer("Paper Lens", node.command, args, node.env, version);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  // Paths that agents give start there.
  if (folder?.scheme === "file") definition.cwd = folder;
  return [definition];
}

/**
 * Offers "paper-lens mcp" to agents that take their tools from MCP servers, where the editor asks
 * extensions for servers. Off until the setting is on, because the editor's own chat has the same
 * tools already.
 */
export function registerMcpServer(extensionUri: vscode.Uri, version: string, log: Log): vscode.Disposable {
  const api = mcpApi();
  if (api === undefined || nodeProgram() === undefined) return vscode.Disposable.from();
  const changed = new vscode.EventEmitter<void>();
  const subscription = vscode.workspace.onDidChangeConfiguration((event) => {
    if (STARTED_WITH.some((setting) => event.affectsConfiguration(`${SECTION}.${setting}`))) changed.fire();
  });
  try {
    const provider = api.registerProvider(PROVIDER, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => mcpServerDefinitions(extensionUri, version),
    });
    return vscode.Disposable.from(provider, subscription, changed);
  } catch (error) {
    log.error("The MCP server could not be offered", error);
    return vscode.Disposable.from(subscription, changed);
  }
}
