/** Words that a half-remembered query is padded with and that no paper is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a about an and any are as at be been but by can could did do does for from had has have how i if in into is it its " +
    "like me my not of on one or our paper papers some something that the their them there these they thing this those " +
    "to uses using via was we were what when where which while who with without would you your"
  ).split(" "),
);
