import * as fc from 'fast-check';

// A failing property is enough to detect a mutant; shrinking the example would take most of the time.
// The seed is fixed so that scores from different runs can be compared.
fc.configureGlobal({ numRuns: 12, endOnFailure: true, seed: 20261122 });
