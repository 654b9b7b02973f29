import * as vscode from "vscode";
import { CHARACTERS_PER_TOKEN, RESULT_BUDGET } from "../../agent/budget";
import { ToolProblem, type AgentContext } from "../../agent/context";
import type { AgentTool } from "../../agent/tool";
import { TOOLS } from "../../agent/tools";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import { EditorContext } from "./editor-context";
import { toolsApi, type LanguageModelTool, type ToolsApi } from "./newer-api";

/** The name in package.json: tools of all extensions share one space of names. */
export function editorToolName({ name }: Pick<AgentTool, "name">): string {
  return `paper_lens_${name}`;
}

/** Registers the tools that models call, where the editor has such tools (1.95 and newer). */
export function registerAgentTools(lens: Lens, log: Log): vscode.Disposable {
  const api = toolsApi();
  if (api === undefined) return vscode.Disposable.from();
  const context = new EditorContext(lens);
  try {
    return vscode.Disposable.from(...TOOLS.map((tool) => api.registerTool(editorToolName(tool), asEditorTool(tool, context, api, log))));
  } catch (error) {
    // Everything else works without them.
    log.error("The tools for language models could not be registered", error);
    return vscode.Disposable.from();
  }
}

/** Calls need no confirmation: the tools only read what is open or in the workspace. */
function asEditorTool(tool: AgentTool, context: AgentContext, api: ToolsApi, log: Log): LanguageModelTool {
  return {
    prepareInvocation: ({ input }) => ({ invocationMessage: tool.progress(input) }),
    async invoke({ input, tokenizationOptions }, token) {
      const cancel = new AbortController();
      const abort = () => cancel.abort(new vscode.CancellationError());
      if (token.isCancellationRequested) abort();
      const subscription = token.onCancellationRequested(abort);
      const allowed = (tokenizationOptions?.tokenBudget ?? Infinity) * CHARACTERS_PER_TOKEN;
      try {
        return api.textResult(await tool.call(input, { context, signal: cancel.signal, budget: Math.min(RESULT_BUDGET, allowed) }));
      } catch (error) {
        const expected = error instanceof ToolProblem || error instanceof vscode.CancellationError;
        if (!expected) log.error(`${tool.name} failed`, error);
        throw error;
      } finally {
        subscription.dispose();
      }
    },
  };
}
