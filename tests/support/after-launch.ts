import { afterAll, afterEach } from 'vitest';
import { endAll, removeFolders } from './launcher.ts';

afterEach(endAll);
afterAll(removeFolders);
