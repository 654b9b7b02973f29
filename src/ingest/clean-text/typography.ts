/** Ties, quotes, dashes, ranges and blanks, as people expect to read them. */
export function setTypography(text: string): string {
  return (
    text
      // Ties: "we~present", "Transformer~(MVDT)"; "1~2s" and "~20%" are not ties.
      .replace(/(?<=\p{L}[,.;:]?|[)\]])~(?=[\p{L}(])/gu, " ")
      .replace(/(?<=\p{L}{3})~(?=\d)/gu, " ")
      // ``x'', ``x", `x', `x`
      .replace(/``([^`"“”]{1,200}?)(?:''|")/g, "“$1”")
      .replace(/(?<!\p{L})`([^`‘’]{1,120}?)['`](?!\p{L})/gu, "‘$1’")
      .replace(/(?<=\d)--(?=\d)/g, "–")
      .replace(/(?<=\s)-{2,3}(?=\s)/g, "–")
      .replace(/(?<=[\p{L}\p{N})\]”’.])-{2,3}(?=[\p{L}\p{N}(“‘])/gu, "—")
      // Ranges before a factor or a percent sign: "41-137×", "40%-60%".
      .replace(/(?<=\d%?)-(?=[\d.]+(?:×|%))/g, "–")
      .replace(/(?<=\d×)-(?=\d)/g, "–")
      .replace(/(?<=[\p{L}\p{N})])\.\.(?!\.)/gu, ".")
      .replace(/(?<=[\p{L}\p{N})]) (?=[,;](?:\s|$))/gu, "")
      .replace(/([([])\s+(?=\S)/g, "$1")
      .replace(/(?<=\S)\s+(?=[)\]])/g, "")
      .replace(/\s+/g, " ")
      .trim()
  );
}
