import { parseArgs } from 'node:util';
import { mutate } from './mutate.ts';
import { onlyFiles, partsNamed } from './parts.ts';
import { asTable, scoreOf, type Score } from './score.ts';

/** What the issue asks of every part. */
const lowest = 0.85;

const { values } = parseArgs({
  options: {
    part: { type: 'string', multiple: true, default: [] },
    /** Changes only these files, and runs the tests of the part that was named. */
    file: { type: 'string', multiple: true, default: [] },
    workers: { type: 'string', default: '2' },
    survivors: { type: 'boolean', default: false },
  },
});

const scores: Score[] = [];
for (const named of partsNamed(values.part)) {
  const part = onlyFiles(named, values.file);
  const began = Date.now();
  const mutants = await mutate(part, Number(values.workers));
  const score = scoreOf(part.name, mutants);
  scores.push(score);
  console.log(
    `${part.name}: ${(score.noticed * 100).toFixed(1)} % of ${score.mutants} in ${Math.round((Date.now() - began) / 1000)} s`,
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
for (const { part, noticed } of scores) {
  if (noticed < lowest)
    console.error(`wrong: the tests of ${part} notice less than ${lowest * 100} %`);
}
process.exitCode = scores.every(({ noticed }) => noticed >= lowest) ? 0 : 1;
