import * as fc from 'fast-check';

// That a property fails is enough to notice a mutant; looking for the smallest example takes most of the time.
// Always the same examples, so that a score says something about the tests and not about the day.
fc.configureGlobal({ numRuns: 12, endOnFailure: true, seed: 20261122 });
