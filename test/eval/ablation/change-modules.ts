import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** From the next module on that is loaded changes its code before it runs. @param change undefined: it stays as it is */
export const changeModules = (change: (path: string, code: string) => string | undefined): void => {
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      if (!url.startsWith('file:') || !url.endsWith('.ts')) return loaded;
      const path = fileURLToPath(url);
      const source = change(path, readFileSync(path, 'utf8'));
      return source === undefined ? loaded : { ...loaded, source };
    },
  });
};
