/** The names XML itself defines; files may define more, which are left as they are. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text of XML with its five named and its numbered characters put in, once: nothing is defined, nothing expands. */
export function decodeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/gu, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\uFFFD" : String.fromCodePoint(code);
  });
}

/** An element with its content as written. */
export interface XmlElement {
  readonly attributes: string;
  readonly content: string;
}

/**
 * The elements of the name in the content, prefix or not, in order; nested ones of the same name
 * are not looked for. An element that does not close ends with the content.
 */
export function elementsOf(content: string, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const opening = new RegExp(String.raw`<(?:[\w.-]{1,40}:)?${name}(?=[\s/>])([^<>]{0,2000})>`, "g");
  const closing = new RegExp(String.raw`</(?:[\w.-]{1,40}:)?${name}\s{0,40}>`, "g");
  for (let open = opening.exec(content); open !== null; open = opening.exec(content)) {
    const attributes = open[1] ?? "";
    if (attributes.endsWith("/")) {
      found.push({ attributes: attributes.slice(0, -1), content: "" });
      continue;
    }
    closing.lastIndex = opening.lastIndex;
    const close = closing.exec(content);
    found.push({ attributes, content: content.slice(opening.lastIndex, close?.index ?? content.length) });
    if (close === null) break;
    opening.lastIndex = closing.lastIndex;
  }
  return found;
}

/** The text of the first element of the name, on one line; "" when there is none. */
export function textIn(content: string, name: string): string {
  const [element] = elementsOf(content, name);
  return element === undefined ? "" : plainText(element.content);
}

/** Content without tags and comments, sections of raw text as they are. */
export function plainText(content: string): string {
  const text = content.replace(/<!\[CDATA\[([^]*?)(?:\]\]>|$)|<!--[^]*?(?:-->|$)|<[^<>]*>/gu, (_, raw: string | undefined) => (raw === undefined ? "" : raw.replaceAll("&", "&amp;")));
  return decodeXml(text).replace(/\s+/gu, " ").trim();
}

/** The value of an attribute, or "". */
export function attribute({ attributes }: XmlElement, name: string): string {
  const match = new RegExp(String.raw`(?:^|\s)${name}\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')`, "u").exec(attributes);
  return decodeXml(match?.[1] ?? match?.[2] ?? "");
}
