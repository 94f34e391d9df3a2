import { execFile } from 'node:child_process';
import path from 'node:path';

const scripts = path.resolve(import.meta.dirname, '../../scripts');

export interface ToolRun {
  readonly code: number;
  readonly output: string;
}

/** `npm run server:check` and `server:provision` as an administrator runs them: a process of its own, the login in its environment. */
export function runServerTool(
  tool: 'serverCheck' | 'serverProvision',
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ToolRun> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [path.join(scripts, `${tool}.mjs`), ...args, '--language', 'en'],
      { env: { ...process.env, VERBUND_PREPARED: '1', ...env } },
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, output: `${stdout}${stderr}` });
      },
    );
    // No terminal to ask in.
    child.stdin?.end();
  });
}
