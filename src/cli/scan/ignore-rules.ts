import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import ignore, { type Ignore } from "ignore";

/** The rules of one .gitignore file, and whether they ignore the folder that is being listed. */
interface Level {
  readonly base: string;
  readonly rules: Ignore;
  /**
   * True where these rules ignore a folder which a deeper file took back in or which the user
   * named. Their answer for what lies inside would only repeat that, so they have no say there.
   */
  readonly overruled: boolean;
}

/** Git compares names as the file system does; macOS and Windows ignore case. */
const IGNORE_CASE = process.platform === "darwin" || process.platform === "win32";

/**
 * Which entries of a folder git would ignore (https://git-scm.com/docs/gitignore): the deepest
 * .gitignore with an opinion decides, and within it the last pattern that matches.
 */
export class IgnoreRules {
  /** The deepest first. */
  readonly #levels: readonly Level[];

  private constructor(levels: readonly Level[]) {
    this.#levels = levels;
  }

  static readonly none = new IgnoreRules([]);

  /** Patterns given by hand, relative to the folder. */
  static of(folder: string, patterns: readonly string[]): IgnoreRules {
    return patterns.length === 0 ? IgnoreRules.none : IgnoreRules.none.#adding(folder, patterns);
  }

  /** The rules that hold inside a folder named by the user: its own and, within a repository, those above it. */
  static forRoot(folder: string): IgnoreRules {
    const above: string[] = [];
    for (let current = folder; ; ) {
      above.unshift(current);
      if (exists(path.join(current, ".git"))) break;
      const parent = path.dirname(current);
      if (parent === current) {
        above.splice(0, above.length, folder);
        break;
      }
      current = parent;
    }
    const [top = folder] = above;
    let rules = IgnoreRules.none.#with(top, path.join(top, ".git", "info", "exclude"));
    for (const current of above) rules = rules.entering(current);
    return rules;
  }

  /** The rules inside a subfolder, with the .gitignore it may have. */
  entering(folder: string): IgnoreRules {
    const levels = this.#levels.map((level) =>
      level.overruled || folder === level.base || !level.rules.test(relative(level.base, folder, true)).ignored ? level : { ...level, overruled: true },
    );
    return new IgnoreRules(levels).#with(folder, path.join(folder, ".gitignore"));
  }

  ignores(entry: string, isFolder: boolean): boolean {
    for (const level of this.#levels) {
      if (level.overruled || entry === level.base) continue;
      const { ignored, unignored } = level.rules.test(relative(level.base, entry, isFolder));
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  #with(base: string, file: string): IgnoreRules {
    const text = readIfThere(file);
    if (text === undefined) return this;
    return this.#adding(base, text.replace(/^\uFEFF/u, ""));
  }

  #adding(base: string, patterns: string | readonly string[]): IgnoreRules {
    const rules = ignore({ ignorecase: IGNORE_CASE }).add(patterns);
    return new IgnoreRules([{ base, rules, overruled: false }, ...this.#levels]);
  }
}

function relative(base: string, entry: string, isFolder: boolean): string {
  const name = path.relative(base, entry).replaceAll(path.sep, "/");
  return isFolder ? `${name}/` : name;
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // A missing or unreadable .gitignore has no rules, as for git.
    return undefined;
  }
}
