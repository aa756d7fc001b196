import * as fc from 'fast-check';

// A failing property is enough to detect a mutant; shrinking the example would take most of the time.
// A fixed seed, so that scores of different runs can be compared.
fc.configureGlobal({ numRuns: 12, endOnFailure: true, seed: 20261122 });
