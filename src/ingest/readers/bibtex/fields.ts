import { isBalanced, isFieldName } from "../../../papers/bibtex-fields";
import { LONGEST_OTHER, othersOf } from "../../../papers/publication";

/** Characters of a field that are looked at; what is longer is cut anyway. */
const LOOKED_AT = 100_000;

/** Fields that refer to other entries, which need not be written with this one. */
const REFERENCES = /^(?:crossref|xref|xdata|entryset|set|related(?:type|string|options)?)$/u;

/** The fields of an entry as written; it knows which of them were read. */
export class EntryFields {
  readonly #read = new Set<string>();

  constructor(private readonly fields: ReadonlyMap<string, string>) {}

  /** The first of the fields that has a value; "" when there is none. */
  nameOf(...names: readonly string[]): string {
    return names.find((name) => (this.fields.get(name) ?? "").trim() !== "") ?? "";
  }

  /** The names of the fields. */
  names(): Iterable<string> {
    return this.fields.keys();
  }

  /** The value of the first of the fields that has one, left among the others. */
  readonly peek = (...names: readonly string[]): string => this.fields.get(this.nameOf(...names))?.slice(0, LOOKED_AT) ?? "";

  /** As `peek`; what the entry says there is kept by who asks. */
  readonly take = (...names: readonly string[]): string => {
    const name = this.nameOf(...names);
    this.#read.add(name);
    return this.peek(name);
  };

  /** The fields that nobody took, on one line each. */
  others(): Record<string, string> {
    const left: [string, string][] = [];
    for (const [name, value] of this.fields) {
      if (this.#read.has(name) || REFERENCES.test(name) || value.length > LONGEST_OTHER || !isFieldName(name) || !isBalanced(value)) continue;
      const line = value.replace(/\s+/gu, " ").trim();
      if (line !== "") left.push([name, line]);
    }
    return othersOf(left);
  }
}
