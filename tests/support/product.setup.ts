import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { Product } from './product.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** a folder as a first start leaves it, of which every product gets a copy */
    prepared: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const prepared = await Product.prepare();
  project.provide('prepared', prepared);
  return () => rm(prepared, { recursive: true, force: true });
}
