// GoRules zen on the same cases: node zen.mjs SECONDS, with @gorules/zen-engine installed.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(pathToFileURL(process.cwd() + '/'));
const { ZenEngine } = require('@gorules/zen-engine');

const ratings = ['BELOW', 'MEETS', 'ABOVE'];
const predicates = ['SANGAT_KURANG', 'BUTUH_PERBAIKAN', 'BUTUH_PERBAIKAN', 'KURANG', 'BAIK', 'BAIK', 'KURANG', 'BAIK', 'SANGAT_BAIK'];
const scores = { SANGAT_BAIK: 100, BAIK: 80, BUTUH_PERBAIKAN: 60, KURANG: 40, SANGAT_KURANG: 20 };
const boxes = [[1, 3, 6], [2, 5, 8], [4, 7, 9]];
const heights = ['< 60', '[60..80)', '>= 80'];
const height = (value) => (value >= 80 ? 2 : value >= 60 ? 1 : 0);

const table = (id, inputs, output, rows) => ({
  id, name: id, type: 'decisionTableNode', position: { x: 0, y: 0 },
  content: {
    hitPolicy: 'first', passThrough: true,
    inputs: inputs.map((field) => ({ id: 'in_' + field, name: field, field })),
    outputs: [{ id: 'out', name: output, field: output }],
    rules: rows.map(([values, result], i) => ({
      _id: id + i, out: result, ...Object.fromEntries(inputs.map((field, j) => ['in_' + field, values[j]])),
    })),
  },
});
const nodes = [
  { id: 'start', name: 'start', type: 'inputNode', position: { x: 0, y: 0 } },
  table('predicates', ['results', 'behaviour'], 'predicate',
    ratings.flatMap((r, i) => ratings.map((b, j) => [[`"${r}"`, `"${b}"`], `"${predicates[3 * i + j]}"`]))),
  table('scores', ['predicate'], 'score', Object.entries(scores).map(([p, s]) => [[`"${p}"`], `${s}`])),
  table('boxes', ['score', 'potential'], 'box',
    heights.flatMap((s, i) => heights.map((p, j) => [[s, p], `${boxes[i][j]}`]))),
  { id: 'end', name: 'end', type: 'outputNode', position: { x: 0, y: 0 } },
];
const edges = nodes.slice(1).map((node, i) => ({ id: 'e' + i, type: 'edge', sourceId: nodes[i].id, targetId: node.id }));

const cases = Array.from({ length: 2000 }, (_, i) => ({ r: i % 3, b: Math.floor(i / 3) % 3, potential: (i * 7919) % 101 }));
const decision = new ZenEngine().createDecision({ nodes, edges });
const ask = async (c) => (await decision.evaluate({ results: ratings[c.r], behaviour: ratings[c.b], potential: c.potential })).result.box;

for (const c of cases) {
  const right = boxes[height(scores[predicates[3 * c.r + c.b]])][height(c.potential)];
  const box = await ask(c);
  if (box !== right) throw new Error(`zen says ${box} about ${JSON.stringify(c)}, not ${right}`);
}
const seconds = async (n) => {
  const begun = process.hrtime.bigint();
  let done = 0;
  while (process.hrtime.bigint() - begun < BigInt(n) * 1_000_000_000n) {
    await Promise.all(Array.from({ length: 100 }, () => ask(cases[done++ % cases.length])));
  }
  return (done * 1e9) / Number(process.hrtime.bigint() - begun);
};
await seconds(Number(process.argv[2] ?? 5));
const rates = [];
for (let i = 0; i < 5; i++) rates.push(await seconds(1));
console.log('RESULT', Math.round(rates.sort((a, b) => a - b)[2]), 0);
