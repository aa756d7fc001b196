import { synthesise } from './synthesise.ts';

await synthesise();
