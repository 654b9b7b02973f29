import { readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import path from "node:path";
import { reasonOf } from "../host";
import { IgnoreRules } from "./ignore-rules";

/** A file to read, or a path that could not be used and why. */
export type Found = { readonly file: string; readonly shown: string; readonly named: boolean } | { readonly unreadable: string; readonly reason: string };

export interface WalkOptions {
  readonly cwd: string;
  /** Patterns as in a .gitignore, relative to each folder named. */
  readonly exclude?: readonly string[];
  /** Files never to be read, as absolute paths. */
  readonly without?: readonly string[];
}

/**
 * The files under the paths, each once, sorted within each folder so that the order is always the
 * same. Folders are read one at a time, so that memory does not grow with their number. Inside
 * folders, ignored files, .git and symbolic links are passed over; a path that is named is always used.
 */
export function* walk(paths: readonly string[], options: WalkOptions): Generator<Found> {
  // A folder inside another one that is named too is visited for itself and not twice.
  const roots = new Map<string, string>();
  for (const given of paths) {
    const absolute = path.resolve(options.cwd, given);
    if (!roots.has(absolute)) roots.set(absolute, given);
  }
  const visited = new Set<string>([...(options.without ?? []), ...roots.keys()]);
  for (const [absolute, given] of roots) {
    if (options.without?.includes(absolute) === true) continue;
    try {
      if (!statSync(absolute).isDirectory()) {
        yield { file: absolute, shown: slashed(given), named: true };
        continue;
      }
    } catch (error) {
      yield { unreadable: given, reason: reasonOf(error) };
      continue;
    }
    const folder = realpathSync(absolute);
    const excluded = IgnoreRules.of(folder, options.exclude ?? []);
    yield* walkFolder({ real: folder, absolute, shown: given, rules: IgnoreRules.forRoot(folder), excluded, visited });
  }
}

interface Folder {
  /** Where the rules of .gitignore files hold: without symbolic links. */
  readonly real: string;
  readonly absolute: string;
  /** As it is printed: what the user named, and the way from there. */
  readonly shown: string;
  readonly rules: IgnoreRules;
  /** What the user does not want; no .gitignore takes it back in. */
  readonly excluded: IgnoreRules;
  readonly visited: ReadonlySet<string>;
}

function* walkFolder(folder: Folder): Generator<Found> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder.absolute, { withFileTypes: true });
  } catch (error) {
    yield { unreadable: folder.shown, reason: reasonOf(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const isFolder = entry.isDirectory();
    if (entry.name === ".git" || !(isFolder || entry.isFile())) continue;
    const absolute = path.join(folder.absolute, entry.name);
    const real = path.join(folder.real, entry.name);
    if (folder.visited.has(absolute) || folder.excluded.ignores(real, isFolder) || folder.rules.ignores(real, isFolder)) continue;
    const shown = path.join(folder.shown, entry.name);
    if (isFolder) yield* walkFolder({ ...folder, absolute, real, shown, rules: folder.rules.entering(real) });
    else yield { file: absolute, shown: slashed(shown), named: false };
  }
}

function slashed(file: string): string {
  return path.sep === "/" ? file : file.replaceAll(path.sep, "/");
}
