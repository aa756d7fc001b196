import { parseArgs } from 'node:util';
import { mutate } from './mutate.ts';
import { onlyFiles, partsNamed } from './parts.ts';
import { asTable, scoreOf, type Score } from './score.ts';

/** The lowest acceptable score for a part. */
const minScore = 0.85;

const { values } = parseArgs({
  options: {
    part: { type: 'string', multiple: true, default: [] },
    /** The only files to mutate. All tests of the named parts are run or, if `test` is given, only those tests. */
    file: { type: 'string', multiple: true, default: [] },
    test: { type: 'string', multiple: true, default: [] },
    workers: { type: 'string', default: '2' },
    survivors: { type: 'boolean', default: false },
  },
});

const scores: Score[] = [];
for (const part of onlyFiles(partsNamed(values.part), values.file, values.test)) {
  const began = Date.now();
  const mutants = await mutate(part, Number(values.workers));
  const score = scoreOf(part.name, mutants);
  scores.push(score);
  console.log(
    `${part.name}: ${(score.detected * 100).toFixed(1)} % of ${score.mutants} in ${Math.round((Date.now() - began) / 1000)} s`,
  );
  if (!values.survivors) continue;
  for (const { status, fileName, location, mutatorName, replacement } of mutants) {
    if (status === 'Survived' || status === 'NoCoverage')
      console.log(
        `  ${status} ${fileName}:${location.start.line}:${location.start.column} ${mutatorName} → ${replacement}`,
      );
  }
}
console.log(`\n${asTable(scores)}`);
for (const { part, detected } of scores) {
  if (detected < minScore)
    console.error(`wrong: the tests of ${part} detect less than ${minScore * 100} %`);
}
process.exitCode = scores.every(({ detected }) => detected >= minScore) ? 0 : 1;
