import type * as z from "zod";
import { RESULT_BUDGET } from "./budget";
import { ToolProblem, type AgentContext } from "./context";

/** One call of a tool. */
export interface Call {
  readonly context: AgentContext;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Characters the result may have; RESULT_BUDGET unless the host allows less. */
  readonly budget?: number;
}

/** A tool as its author writes it: a schema, the texts that models and people read, and the work. */
interface ToolDefinition<Schema extends z.ZodType> {
  /** verb_noun, unique among all tools of a host once it is prefixed. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** For models: what it does, when to use it and when not. */
  readonly description: string;
  /** What the description says besides where there is an active editor. */
  readonly inEditor?: string;
  readonly input: Schema;
  /** "Searching papers for …": what people see while it runs. */
  progress(input: z.infer<Schema>): string;
  run(input: z.infer<Schema>, call: Required<Call>): Promise<string>;
}

/** A tool as the editor and the MCP server use it: input comes unchecked, from a model. */
export interface AgentTool extends Pick<ToolDefinition<z.ZodType>, "name" | "title" | "description" | "inEditor" | "input"> {
  /** What people see while it runs; the title when the input is not usable. */
  progress(input: unknown): string;
  /**
   * Answers the call in words for a model.
   * @throws {ToolProblem} when it cannot be answered, the signal's reason when it was cancelled.
   */
  call(input: unknown, call: Call): Promise<string>;
}

/** Checks the input before the tool's own code sees it. */
export function defineTool<Schema extends z.ZodType>(definition: ToolDefinition<Schema>): AgentTool {
  const { name, title, input: schema } = definition;
  return {
    ...definition,
    progress(input) {
      const parsed = schema.safeParse(input ?? {});
      return parsed.success ? definition.progress(parsed.data) : title;
    },
    async call(input, { context, signal, budget = RESULT_BUDGET }) {
      signal.throwIfAborted();
      const parsed = schema.safeParse(input ?? {});
      if (!parsed.success) throw new ToolProblem(`${name} was called wrongly. ${parsed.error.issues.map(inWords).join(" ")}`);
      return untilAborted(definition.run(parsed.data, { context, signal, budget }), signal);
    },
  };
}

function inWords({ path, message }: z.core.$ZodIssue): string {
  const sentence = /[.?!]$/u.test(message) ? message : `${message}.`;
  return path.length === 0 ? sentence : `${path.join(".")}: ${sentence}`;
}

/** Stops waiting when the signal is aborted; the work itself may go on for the next call. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason instanceof Error ? signal.reason : new Error("The call was cancelled."));
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
