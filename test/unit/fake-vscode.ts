/**
 * Stands for the module `vscode` in the unit tests: as much of it as the tested parts of src/editor
 * use. `fake` is what a test arranges and looks at.
 */

type Listener = (event: unknown) => unknown;

export class Disposable {
  constructor(private readonly callOnDispose: () => unknown) {}

  static from(...disposables: readonly { dispose(): unknown }[]): Disposable {
    return new Disposable(() => disposables.forEach((each) => each.dispose()));
  }

  dispose(): void {
    this.callOnDispose();
  }
}

export class EventEmitter {
  readonly #listeners = new Set<Listener>();
  readonly event = (listener: Listener): Disposable => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };

  fire(event: unknown): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

export class CancellationTokenSource {
  readonly #emitter = new EventEmitter();
  readonly token = { isCancellationRequested: false, onCancellationRequested: this.#emitter.event };

  cancel(): void {
    this.token.isCancellationRequested = true;
    this.#emitter.fire(undefined);
  }

  dispose(): void {
    this.#emitter.dispose();
  }
}

export interface FakeUri {
  readonly path: string;
  toString(): string;
}

const uri = (path: string): FakeUri => ({ path, toString: () => `file://${path}` });

export const Uri = {
  file: uri,
  joinPath: (base: FakeUri, ...parts: readonly string[]): FakeUri => uri([base.path, ...parts].join("/")),
};

export class RelativePattern {
  constructor(
    readonly base: unknown,
    readonly pattern: string,
  ) {}
}

/** Things that are made and passed on, never looked at here. */
class Value {
  readonly given: readonly unknown[];

  constructor(...given: readonly unknown[]) {
    this.given = given;
  }
}

export { Value as TreeItem, Value as ThemeIcon, Value as Range, Value as MarkdownString };
export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 };
export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
export const ProgressLocation = { Notification: 15 };

const windowState = new EventEmitter();
const configuration = new EventEmitter();

const nothing = (): void => undefined;

/** The editor's side of the tests. */
export const fake = {
  /** Files by path: bytes, or why they cannot be read. */
  files: new Map<string, Uint8Array | Error>(),
  /** Values in settings.json by their keys in the section. */
  settings: new Map<string, unknown>(),
  /** Messages shown, in order. */
  messages: [] as string[],
  /** Commands registered, and those run that are none of them. */
  commands: new Map<string, (...args: unknown[]) => unknown>(),
  ran: [] as string[],
  /** Called before each file is read. */
  beforeRead: nothing as (path: string) => void,
  /** Called before each file is written; what it throws is why it cannot be. */
  beforeWrite: nothing as (path: string) => void,
  /** Messages in the Problems view by path. */
  problems: new Map<string, readonly string[]>(),
  /** The button that is pressed of each message that has it. */
  answer: undefined as string | undefined,
  /** Whether the workspace is trusted. */
  trusted: true,
  /** Another window was looked at, and now this one; the editor tells it in three events. */
  focus: () => {
    for (const state of [{ focused: false, active: false }, { focused: true, active: false }, { focused: true, active: true }]) windowState.fire(state);
  },
  reset(): void {
    fake.files.clear();
    fake.settings.clear();
    fake.commands.clear();
    fake.messages.length = 0;
    fake.ran.length = 0;
    fake.problems.clear();
    fake.answer = undefined;
    fake.trusted = true;
    fake.beforeRead = nothing;
    fake.beforeWrite = nothing;
  },
};

const show = (message: string, ...buttons: readonly string[]): Promise<string | undefined> => {
  fake.messages.push(message);
  return Promise.resolve(buttons.find((button) => button === fake.answer));
};

function bytesOf({ path }: FakeUri): Uint8Array {
  const content = fake.files.get(path);
  if (content === undefined) throw new FileSystemError("The file does not exist.", "FileNotFound");
  if (content instanceof Error) throw content;
  return content;
}

export const window = {
  state: { focused: true, active: true },
  onDidChangeWindowState: windowState.event,
  showErrorMessage: show,
  showInformationMessage: show,
  showWarningMessage: show,
  createTreeView: () => ({ message: "", dispose: () => undefined }),
  withProgress: (_options: unknown, task: (progress: unknown, token: unknown) => unknown) =>
    task({ report: () => undefined }, new CancellationTokenSource().token),
};

class Diagnostics {
  readonly #byFile = new Map<string, readonly { readonly message: string }[]>();

  set({ path }: FakeUri, problems: readonly { readonly message: string }[]): void {
    this.#byFile.set(path, problems);
    fake.problems.set(path, problems.map(({ message }) => message));
  }

  delete({ path }: FakeUri): void {
    fake.problems.delete(path);
  }

  dispose(): void {
    for (const path of this.#byFile.keys()) fake.problems.delete(path);
  }
}

export class Diagnostic {
  source = "";

  constructor(
    readonly range: unknown,
    readonly message: string,
  ) {}
}

export const DiagnosticSeverity = { Warning: 1 };
export const languages = { createDiagnosticCollection: () => new Diagnostics() };

/** What the editor throws where a file cannot be had. */
export class FileSystemError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

export const workspace = {
  workspaceFolders: [{ uri: uri("/work"), name: "work", index: 0 }],
  textDocuments: [],
  get isTrusted() {
    return fake.trusted;
  },
  onDidChangeConfiguration: configuration.event,
  onDidChangeWorkspaceFolders: configuration.event,
  onDidGrantWorkspaceTrust: configuration.event,
  getWorkspaceFolder: ({ path }: FakeUri) => (path.startsWith("/work/") ? workspace.workspaceFolders[0] : undefined),
  asRelativePath: ({ path }: FakeUri) => path.replace(/^\/work\//u, ""),
  createFileSystemWatcher: () => {
    const event = () => new Disposable(nothing);
    return { onDidChange: event, onDidCreate: event, onDidDelete: event, dispose: nothing };
  },
  getConfiguration: () => ({
    get: (key: string, fallback?: unknown) => (fake.settings.has(key) ? fake.settings.get(key) : fallback),
    inspect: (key: string) => ({ globalValue: fake.settings.get(key) }),
  }),
  findFiles: ({ pattern }: RelativePattern) =>
    Promise.resolve([...fake.files.keys()].filter((path) => path.startsWith("/work/") && (pattern === "**/*" || path.endsWith(".gitignore"))).map(uri)),
  fs: {
    stat: (file: FakeUri) => Promise.resolve({ size: fake.files.get(file.path) instanceof Error ? 1 : bytesOf(file).length }),
    readFile: (file: FakeUri) =>
      new Promise<Uint8Array>((resolve) => {
        fake.beforeRead(file.path);
        resolve(bytesOf(file));
      }),
    createDirectory: () => Promise.resolve(),
    /** Others get to write in between, as two windows do. */
    writeFile: async ({ path }: FakeUri, content: Uint8Array) => {
      const bytes = content.slice();
      await new Promise((resolve) => setTimeout(resolve, 0));
      fake.beforeWrite(path);
      fake.files.set(path, bytes);
    },
  },
};

export const commands = {
  registerCommand: (id: string, run: (...args: unknown[]) => unknown) => {
    fake.commands.set(id, run);
    return new Disposable(() => fake.commands.delete(id));
  },
  executeCommand: (id: string, ...args: unknown[]) => {
    fake.ran.push(id);
    return Promise.resolve(fake.commands.get(id)?.(...args));
  },
};
