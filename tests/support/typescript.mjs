/** Lets Node run the TypeScript of this folder as it stands: `node --import ./support/typescript.mjs journeys/….ts`. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => {
    const own = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    if (!own || !specifier.endsWith('.js')) return next(specifier, context);
    return next(specifier.replace(/\.js$/, '.ts'), context);
  },
});
