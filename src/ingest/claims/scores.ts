import type { Metric } from "../../papers/paper";
import type { Unit } from "./units";

/** Named scores whose figures are printed without a unit: "FID of 2.51", "4.47 COCO FID". */
const SCORES: readonly (readonly [pattern: string, unit: string, metric: Metric])[] = [
  [String.raw`sFIDs?`, "sFID", "quality"],
  [String.raw`FIDs?(?:[-_]\w+)?|Fr[ée]chet Inception Distances?|Fr[ée]chet Inception Distance \(FID\)`, "FID", "quality"],
  [String.raw`FVD`, "FVD", "quality"],
  [String.raw`LPIPS`, "LPIPS", "quality"],
  [String.raw`SSIM`, "SSIM", "quality"],
  [String.raw`PSNR`, "dB", "accuracy"],
  [String.raw`Inception Score|IS`, "IS", "quality"],
  [String.raw`CLIP[- ][Ss]cores?`, "CLIP score", "quality"],
  [String.raw`MSE`, "MSE", "quality"],
  [String.raw`MAE`, "MAE", "accuracy"],
  [String.raw`RMSE`, "RMSE", "accuracy"],
  [String.raw`[Pp]erplexity|[Pp]erplexities|PPL|ppl`, "PPL", "accuracy"],
  [String.raw`m?Io[uU]|IOU|Intersection over Union \(IO[UuoO]+\)`, "IOU", "accuracy"],
  [String.raw`Dice(?: scores?| coefficients?)?`, "Dice", "accuracy"],
  [String.raw`R(?:\^2|²|2)(?: scores?| values?)?`, "R^2", "accuracy"],
  [String.raw`AP50`, "AP50", "accuracy"],
  [String.raw`AP`, "AP", "accuracy"],
  [String.raw`mAP`, "mAP", "accuracy"],
  [String.raw`F1(?:[- ]scores?)?`, "F1", "accuracy"],
  [String.raw`AUC|AUROC`, "AUC", "accuracy"],
  [String.raw`BLEU`, "BLEU", "accuracy"],
  [String.raw`MOS`, "MOS", "quality"],
  [String.raw`WER`, "WER", "accuracy"],
  [String.raw`PESQ`, "PESQ", "quality"],
  [String.raw`accurac(?:y|ies)`, "", "accuracy"],
  [String.raw`(?:average |overall |total )?scores?`, "points", "accuracy"],
];

/** From the score's name to the figure: "of", " (5 steps) of", ": ", " improvements of up to". */
const LINK = String.raw`(?:\s\([^)]{0,40}\))?(?:\s(?:scores?|values?|performance|improvements?|increase|gain))?\s?(?:of|from|:|=|is|was|at|by|reaching|reaches|to|≤|<)?\s*(?:an?\s|only\s|just\s|about\s|around\s|approximately\s|less than\s|over\s|up to\s|≤|<|~)*$`;

/** A score by the words around a figure; `named` is quick to tell that there is none, and the pattern then is not even compiled. */
const BEFORE = SCORES.map(([pattern, name, metric]) => ({
  named: new RegExp(pattern),
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${pattern})${LINK}`, "u"),
  unit: { name, metric } satisfies Unit,
}));

const AFTER = SCORES.filter(([, name]) => name !== "").map(([pattern, name, metric]) => ({
  named: new RegExp(pattern),
  pattern: new RegExp(String.raw`^\s(?:(?:(?:improvement|increase|reduction|gain|decrease|drop)s?\s(?:in|of)|lower|higher|better|in|(?!and\s|or\s)[A-Za-z][A-Za-z0-9-]+)\s)?(?:${pattern})(?![\p{L}\p{N}-])`, "u"),
  unit: { name, metric } satisfies Unit,
}));

/** "improves the average by 4.2 on MMLU": a bare difference is one of points. */
const DIFFERENCE = /\b(?:outperform|improv|surpass|exceed|increas|boost|gain)\w*\b[^.;]{0,70}\bby (?:an average of |up to |about |around |~|\+)?$/i;
const POINTS: Unit = { name: "points", metric: "accuracy" };

/** The named score a bare figure belongs to, by the words right before or right behind it. */
export function scoreOf(text: string, start: number, end: number): Unit | undefined {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 50);
  const behind = AFTER.find(({ named, pattern }) => named.test(after) && pattern.test(after));
  if (behind) return behind.unit;
  const inFront = BEFORE.find(({ named, pattern }) => named.test(before) && pattern.test(before))?.unit;
  return inFront ?? (DIFFERENCE.test(before) && /^(?:\s(?:on|in|and|for|over|points)\b|[,.]?$|[,.]\s)/.test(after) ? POINTS : undefined);
}
