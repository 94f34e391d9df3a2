import { build } from 'vite';
import { inRepo } from './paths.mjs';

/**
 * Builds and builds again at every change.
 * @param {string} configFile
 * @param {() => void} onBuilt after each build that succeeded
 */
export async function watchBuild(configFile, onBuilt) {
  const watcher = await build({
    configFile: inRepo(configFile),
    logLevel: 'warn',
    mode: 'development',
    build: { watch: {}, minify: false },
  });
  if (!('on' in watcher)) throw new Error(`${configFile} was not built in watch mode`);
  let isBroken = false;
  watcher.on('event', (event) => {
    if (event.code === 'START') isBroken = false;
    if (event.code === 'ERROR') {
      isBroken = true;
      console.error(event.error.message);
    }
    if ('result' in event && event.result) void event.result.close();
    if (event.code === 'END' && !isBroken) onBuilt();
  });
  return watcher;
}
