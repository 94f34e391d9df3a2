/**
 * npm as started from npm is a script for the Node that runs it. Calling that instead of `npm` works on Windows without a shell
 * and keeps to the same npm.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {import('./processes.mjs').Command}
 */
export function npmCommand(args, env = process.env, platform = process.platform) {
  const cli = env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli))
    return { file: env.npm_node_execpath ?? process.execPath, args: [cli, ...args] };
  return { file: 'npm', args, shell: platform === 'win32' };
}
