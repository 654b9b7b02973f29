/**
 * The MCP server on standard input and output. A bundle of its own, dist/mcp.js, so that the
 * protocol's library is read by the one verb that needs it: what is served comes in as values.
 */
import { McpServer, ResourceNotFoundError, ResourceTemplate } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { AgentContext } from "../agent/context";
import type { PaperResources } from "../agent/paper-resources";
import type { AgentTool } from "../agent/tool";

/** What is served, and under which name. */
export interface McpService {
  readonly version: string;
  readonly instructions: string;
  readonly tools: readonly AgentTool[];
  readonly context: AgentContext;
  readonly resources: PaperResources;
  /** The address of a resource, with {id} in it. */
  readonly uriTemplate: string;
  /** Hears of what goes wrong outside a call. */
  onError(error: unknown): void;
}

/** Serves until standard input ends; requests still under way then stay unanswered. */
export async function serveMcp(service: McpService): Promise<void> {
  const { stdin } = process;
  const ended = new Promise<void>((resolve) => {
    stdin.once("end", resolve).once("close", resolve);
  });
  const connection = serveStdio(() => createServer(service), { onerror: (error) => service.onError(error) });
  await ended;
  await connection.close();
}

function createServer(service: McpService): McpServer {
  const { version, instructions } = service;
  const server = new McpServer({ name: "paper-lens", title: "Paper Lens", version }, { instructions });
  for (const tool of service.tools) registerTool(server, tool, service.context);
  registerResources(server, service);
  return server;
}

/** A call that cannot be answered gives a result marked as an error, which models read and act on. */
function registerTool(server: McpServer, tool: AgentTool, context: AgentContext): void {
  const { name, title, description, input } = tool;
  const annotations = { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false };
  server.registerTool(name, { title, description, inputSchema: input, annotations }, async (given, { mcpReq }) => ({
    content: [{ type: "text", text: await tool.call(given, { context, signal: mcpReq.signal }) }],
  }));
}

function registerResources(server: McpServer, { resources, uriTemplate }: McpService): void {
  const template = new ResourceTemplate(uriTemplate, {
    list: async () => ({ resources: await resources.list() }),
    complete: { id: (typed) => resources.complete(typed) },
  });
  const about = { title: "Paper", description: "What is known of a paper: facts, claims with evidence, abstract, related papers.", mimeType: "text/plain" };
  server.registerResource("paper", template, about, async (uri, { id }) => {
    const decoded = typeof id === "string" ? decode(id) : undefined;
    const text = decoded === undefined ? undefined : await resources.read(decoded);
    if (text === undefined) throw new ResourceNotFoundError(uri.href);
    return { contents: [{ uri: uri.href, mimeType: about.mimeType, text }] };
  });
}

/** Undefined when the text is not percent-encoded soundly. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
