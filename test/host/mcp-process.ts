// Starts an MCP server as an editor does and asks it for a tool; in the Node host only.
import type { ChildProcess } from "node:child_process";

export interface ServerDefinition {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Milliseconds in which the server must have answered. */
const LIMIT = 15_000;

/** The answer of a started server to one call of a tool, as text. */
export async function askServer({ command, args, env }: ServerDefinition, tool: string, input: object): Promise<string> {
  // By name at run time, because the same suites are bundled for the web host.
  const { spawn } = process.getBuiltinModule("node:child_process");
  const server = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "pipe"] });
  const say = (message: object) => server.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  try {
    say({ id: 1, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "host-tests", version: "1" } } });
    say({ method: "notifications/initialized" });
    say({ id: 2, method: "tools/call", params: { name: tool, arguments: input } });
    const { result } = JSON.parse(await lineWith(server, '"id":2')) as { result: { content: readonly { text: string }[] } };
    return result.content.map(({ text }) => text).join("");
  } finally {
    server.kill();
  }
}

/** The first line of output that holds the text. */
function lineWith(server: ChildProcess, text: string): Promise<string> {
  let [output, errors] = ["", ""];
  return new Promise((resolve, reject) => {
    const refuse = (reason: string) => reject(new Error(`${reason}: ${errors || "it wrote nothing to standard error"}`));
    const late = setTimeout(refuse, LIMIT, "The server did not answer");
    server.stderr?.setEncoding("utf8").on("data", (part: string) => (errors += part));
    server.stdout?.setEncoding("utf8").on("data", (part: string) => {
      output += part;
      const line = output.split("\n").slice(0, -1).find((each) => each.includes(text));
      if (line === undefined) return;
      clearTimeout(late);
      resolve(line);
    });
    server.once("error", (error) => refuse(error.message));
    server.once("exit", () => refuse("The server ended"));
  });
}
