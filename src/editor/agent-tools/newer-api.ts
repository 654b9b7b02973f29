/**
 * What editors newer than the oldest supported one offer to agents. The types are those of
 * vscode.d.ts, as far as they are used here (https://code.visualstudio.com/api/references/vscode-api#lm).
 */
import * as vscode from "vscode";

/** A tool as models call it: language-model tools, stable since 1.95. */
export interface LanguageModelTool {
  prepareInvocation(options: { readonly input: unknown }): { readonly invocationMessage: string };
  invoke(options: LanguageModelToolCall, token: vscode.CancellationToken): Promise<object>;
}

export interface LanguageModelToolCall {
  readonly input: unknown;
  /** What the caller has room for, when it says so. */
  readonly tokenizationOptions?: { readonly tokenBudget: number };
}

export interface ToolsApi {
  registerTool(name: string, tool: LanguageModelTool): vscode.Disposable;
  /** A result made of one text. */
  textResult(text: string): object;
}

export interface McpServerDefinitionProvider {
  readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
  provideMcpServerDefinitions(): Promise<object[]>;
}

/** How to start a server as a process; `cwd` is set afterwards. */
export type StdioServerConstructor = new (
  label: string,
  command: string,
  args: string[],
  env: Record<string, string>,
  version: string,
) => { cwd?: vscode.Uri };

export interface McpApi {
  registerProvider(id: string, provider: McpServerDefinitionProvider): vscode.Disposable;
  readonly StdioServer: StdioServerConstructor;
}

interface NewerApi {
  readonly lm?: {
    readonly registerTool?: ToolsApi["registerTool"];
    readonly registerMcpServerDefinitionProvider?: McpApi["registerProvider"];
  };
  readonly LanguageModelTextPart?: new (text: string) => object;
  readonly LanguageModelToolResult?: new (content: readonly object[]) => object;
  readonly McpStdioServerDefinition?: StdioServerConstructor;
}

const api = vscode as unknown as NewerApi;

/** Whether the editor is of this version or newer; builds such as "1.95.0-insider" count as their version. */
export function isAtLeast(version: string, major: number, minor: number): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split(".").map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/** Undefined before 1.95: there the functions may exist already, but refuse to be called. */
export function toolsApi(): ToolsApi | undefined {
  const { lm, LanguageModelTextPart: TextPart, LanguageModelToolResult: ToolResult } = api;
  const register = lm?.registerTool;
  if (!isAtLeast(vscode.version, 1, 95) || register === undefined || TextPart === undefined || ToolResult === undefined) return undefined;
  return {
    registerTool: (name, tool) => register(name, tool),
    textResult: (text) => new ToolResult([new TextPart(text)]),
  };
}

/** Undefined before 1.101. */
export function mcpApi(): McpApi | undefined {
  const { lm, McpStdioServerDefinition: StdioServer } = api;
  const register = lm?.registerMcpServerDefinitionProvider;
  if (!isAtLeast(vscode.version, 1, 101) || register === undefined || StdioServer === undefined) return undefined;
  return { registerProvider: (id, provider) => register(id, provider), StdioServer };
}
