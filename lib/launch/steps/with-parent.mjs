// Loaded before a step: it ends with the process that started it, also when that one was killed.
import process from 'node:process';

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, 250).unref();
