import { PAPER_URI_TEMPLATE, paperResources } from "../agent/paper-resources";
import { TOOLS } from "../agent/tools";
import { HELP_OPTION, LIBRARY_OPTION, parse, type Command } from "./command";
import { EXIT, UsageError } from "./host";
import { openLibrary } from "./library-files";
import { McpContext } from "./mcp-context";
import { recognitionFor, recognitionOptions } from "./scan/recognition";
import { RECOGNITION_OPTIONS } from "./scan/scan-options";

const OPTIONS = { ...RECOGNITION_OPTIONS, library: LIBRARY_OPTION, help: HELP_OPTION } as const;

const INSTRUCTIONS =
  "An offline library of papers on machine-learning systems and hardware. search_papers finds papers, get_paper tells what is known of one, " +
  "find_literature recognises their names in code. Quote figures only with the evidence given; the library holds abstracts, not full texts.";

export const mcpCommand: Command = {
  name: "mcp",
  summary: "Serve the papers to agents over the Model Context Protocol, on standard input and output.",
  operands: "",
  options: OPTIONS,
  examples: [
    { line: "mcp", says: "what an agent's configuration names as its command" },
    { line: "mcp --library team.json", says: "with papers of one's own" },
  ],
  notes: [
    `Tools: ${TOOLS.map(({ name }) => name).join(", ")}. Resources: ${PAPER_URI_TEMPLATE}. The server only reads, makes no network requests, and ends when its input does (https://modelcontextprotocol.io).`,
  ],
  async run(argv, host) {
    const { values, operands } = parse(argv, OPTIONS);
    if (operands.length > 0) throw new UsageError("mcp takes no operands.");
    const recognition = recognitionOptions(values);
    // The bundle next to this one; see esbuild.js.
    const { serveMcp } = await import("./mcp.js");
    if (host.err.isTerminal) await host.err.write("Waiting for an agent on standard input. Ctrl-C ends it.\n");
    const end = new AbortController();
    const context = new McpContext({
      open: () => openLibrary(host, values.library, end.signal),
      recognition: (library) => recognitionFor(library, recognition, host),
      cwd: host.cwd,
      signal: end.signal,
    });
    await serveMcp({
      version: host.version,
      instructions: INSTRUCTIONS,
      tools: TOOLS,
      context,
      resources: paperResources(context),
      uriTemplate: PAPER_URI_TEMPLATE,
      onError: (error) => void host.err.write(`paper-lens mcp: ${error instanceof Error ? error.message : String(error)}\n`).catch(() => undefined),
    });
    end.abort();
    return EXIT.done;
  },
};
