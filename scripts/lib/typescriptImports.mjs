import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Lets a script import the TypeScript of shared/ as it is. Node strips the types on its own but wants file extensions, which imports
 * there do not have. Import this first, the rest after it.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    if (!isOurs) return nextResolve(specifier, context);
    const found = ['.ts', '/index.ts'].find((ending) =>
      existsSync(fileURLToPath(new URL(`${specifier}${ending}`, context.parentURL))),
    );
    return nextResolve(found === undefined ? specifier : `${specifier}${found}`, context);
  },
});
