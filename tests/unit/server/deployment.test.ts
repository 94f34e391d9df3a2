import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NodeConfig } from '../../../shared/server/facts';
import { corsOf, isCompacting, wantedSettings } from '../../../shared/server/settings';

const folder = path.resolve(import.meta.dirname, '../../../server');

/** As CouchDB reads it: sections, keys, comments after a semicolon at the start of a line. */
async function readIni(name: string): Promise<NodeConfig> {
  const config: Record<string, Record<string, string>> = {};
  let section: Record<string, string> = {};
  for (const line of (await readFile(path.join(folder, name), 'utf8')).split('\n').map((text) => text.trim())) {
    const heading = /^\[(?<name>\w+)\]$/u.exec(line)?.groups?.['name'];
    const [key = '', value] = line.startsWith(';') ? [] : line.split(' = ');
    if (heading !== undefined) section = config[heading] ??= {};
    else if (value !== undefined) section[key] = value;
  }
  return config;
}

describe('the settings that we deploy', () => {
  it('are those that the check looks for, so that provisioning a deployed server changes none of them', async () => {
    const config = await readIni('verbund.ini');
    expect(wantedSettings.filter(({ isEnough }) => !isEnough(config))).toEqual([]);
    for (const { section, key, value } of wantedSettings)
      expect(config[section]?.[key], `${section}/${key}`).toBe(value);
  });

  it('leave CORS off and compaction on', async () => {
    const config = await readIni('verbund.ini');
    expect([corsOf(config), isCompacting(config)]).toEqual(['off', true]);
  });

  it.each(['compose.yml', 'compose.cluster.yml'])('reach the containers of %s', async (name) => {
    const compose = await readFile(path.join(folder, name), 'utf8');
    const [mounts, nodes] = [
      compose.match(/\.\/verbund\.ini:\/opt\/couchdb\/etc\/local\.d\//gu),
      compose.match(/:\/opt\/couchdb\/data$/gmu),
    ];
    expect(mounts).toHaveLength(nodes?.length ?? 0);
    expect(mounts).not.toBeNull();
  });
});
