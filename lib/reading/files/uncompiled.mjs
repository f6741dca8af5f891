// Where nothing was compiled, as in single tests: the thread's TypeScript through tsx.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
