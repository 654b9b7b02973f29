/** The parts of citation-js that the tests use; the packages bring no types. */
declare module "@citation-js/plugin-bibtex";

declare module "@citation-js/core" {
  export const plugins: {
    readonly input: { chain(text: string, options: { readonly target: string; readonly generateGraph: boolean }): unknown };
  };
}
