import assert from "node:assert/strict";
import fc from "fast-check";
import { mapInSteps } from "../../../src/editor/map/map-data";
import { cellQuery, choosePapers, countLabel, countMatrix, isWithinYears, papersInCell, shade } from "../../../src/pages/map/matrix";
import { finish } from "../../../src/papers/steps";
import type { MapPaper } from "../../../src/pages/protocol";
import { toMapPage } from "../../../src/pages/schemas";
import { parseQuery } from "../../../src/search/query/parse-query";
import { makePaper } from "../make-paper";

const entry = (partial: Partial<MapPaper>): MapPaper => ({
  id: "p", label: "P", title: "P", year: null, topics: [], targets: [], bundled: true, own: false, mentioned: false, ...partial,
});
const tags = (length: number) => fc.uniqueArray(fc.nat(length - 1), { maxLength: length });

suite("Counts of the map", () => {
  test("are those of the papers in each cell, row, column and in all", () => {
    const papers = fc.array(fc.record({ topics: tags(4), targets: tags(3) }).map(entry));
    fc.assert(
      fc.property(papers, (all) => {
        const { cells, rows, columns, total } = countMatrix(all, 4, 3);
        assert.equal(total, papersInCell(all, -1, -1).length);
        rows.forEach((count, topic) => assert.equal(count, papersInCell(all, topic, -1).length));
        columns.forEach((count, target) => assert.equal(count, papersInCell(all, -1, target).length));
        cells.forEach((row, topic) => row.forEach((count, target) => assert.equal(count, papersInCell(all, topic, target).length)));
      }),
    );
  });

  test("stand in their cells in four characters at most", () => {
    assert.deepEqual([0, 7, 395, 1234, 10_000, 125_000].map(countLabel), ["", "7", "395", "1.2K", "10K", "125K"]);
  });

  test("leave out what the toggles leave out", () => {
    const papers = [
      entry({ id: "bundled", year: 2020 }),
      entry({ id: "own", bundled: false, own: true, year: 2022, mentioned: true }),
      entry({ id: "both", own: true }),
    ];
    const all = { bundled: true, own: true, mentionedOnly: false, from: null, to: null };
    const ids = (choice: Partial<typeof all> | { from: number | null; to: number | null }) => choosePapers(papers, { ...all, ...choice }).map(({ id }) => id);
    assert.deepEqual(ids({}), ["bundled", "own", "both"]);
    assert.deepEqual(ids({ bundled: false }), ["own", "both"]);
    assert.deepEqual(ids({ own: false }), ["bundled", "both"]);
    assert.deepEqual(ids({ mentionedOnly: true }), ["own"]);
    assert.deepEqual(ids({ from: 2021, to: null }), ["own"]);
    assert.deepEqual(ids({ from: null, to: 2021 }), ["bundled"]);
  });

  test("a paper without a year stands only where no bound is set", () => {
    assert.ok(isWithinYears(null, null, null));
    assert.ok(!isWithinYears(null, 2000, null));
    assert.ok(isWithinYears(2020, 2020, 2020));
  });

  test("a cell's query is one the search language reads", () => {
    const query = cellQuery({ topic: "moe", target: "fpga" }, 2020, 2023);
    assert.equal(query, "topic:moe target:fpga year:2020..2023");
    const { clauses, problems } = parseQuery(query);
    assert.deepEqual([clauses.length, problems], [3, []]);
    assert.equal(cellQuery({ topic: "", target: "" }, null, null), "");
    assert.deepEqual(parseQuery(cellQuery({ topic: "", target: "" }, 2020, null)).problems, []);
  });

  test("colour grows with the count and ends at 1", () => {
    assert.deepEqual([shade(0, 9), shade(1, 9), shade(9, 9)], [0, 1 / 3, 1]);
  });

  test("data of the map say where a paper comes from and pass the check", () => {
    const papers = [makePaper({ id: "a", topics: ["moe"], targets: ["gpu"] }), makePaper({ id: "b", origins: ["Mine"] }), makePaper({ id: "c" })];
    const data = finish(mapInSteps({ papers, bundled: new Set(["a", "b"]), mentioned: new Set(["c"]), scanned: false }));
    assert.ok(toMapPage.safeParse(data).success);
    assert.deepEqual(data.papers.map(({ bundled, own, mentioned }) => [bundled, own, mentioned]), [[true, false, false], [true, true, false], [false, true, true]]);
    assert.deepEqual(data.papers[0]?.topics.map((topic) => data.topics[topic]?.id), ["moe"]);
  });

  test("data of the map stand newest first, of one year by label, without a year last", () => {
    const years = [["Beta", 2020], ["Old", 2001], ["Undated", null], ["alpha", 2020], ["New", 2025]] as const;
    const papers = years.map(([title, year]) => makePaper({ id: title, title, names: [], year }));
    const data = finish(mapInSteps({ papers, bundled: new Set(), mentioned: new Set(), scanned: false }));
    assert.deepEqual(papersInCell(data.papers, -1, -1).map(({ label }) => label), ["New", "alpha", "Beta", "Old", "Undated"]);
  });
});
