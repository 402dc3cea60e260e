import { defineConfig } from 'vitest/config';

/** Rules share no state, so a worker loads the product once and not once a file. */
export default defineConfig({ test: { isolate: false } });
