import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const SKIPPED = new Set(['node_modules', 'out', 'dist', '.git']);

function markdownFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(file);
    return entry.name.endsWith('.md') ? [file] : [];
  });
}

/** Targets of links and pictures that are files of the repository, without their anchors. */
function linkedFiles(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8').replaceAll(/```.*?```/gsu, '');
  return [...text.matchAll(/\]\((?<target>[^)\s]+)\)/gu)]
    .map(({ groups }) => groups?.['target'] ?? '')
    .filter((target) => !/^[a-z]+:/u.test(target) && !target.startsWith('#'))
    .map((target) => path.resolve(path.dirname(file), target.replace(/#.*/u, '')));
}

describe('documentation', () => {
  it('links to files that exist', () => {
    const broken = markdownFiles(root).flatMap((file) =>
      linkedFiles(file)
        .filter((target) => !existsSync(target))
        .map((target) => `${path.relative(root, file)} → ${path.relative(root, target)}`),
    );
    expect(broken).toEqual([]);
  });

  it('lists every decision once, in the order of the numbers', () => {
    const folder = path.join(root, 'docs/decisions');
    const decisions = readdirSync(folder).filter((name) => /^\d{4}-/u.test(name));
    const listed = linkedFiles(path.join(folder, 'README.md')).map((target) => path.basename(target));
    expect(listed).toEqual(decisions.toSorted());
  });

  it('tells every decision in the same way', () => {
    const folder = path.join(root, 'docs/decisions');
    const odd = readdirSync(folder)
      .filter((name) => /^\d{4}-/u.test(name))
      .filter((name) => {
        const text = readFileSync(path.join(folder, name), 'utf8');
        const number = Number(name.slice(0, 4));
        const parts = ['**Context.**', '**Decision', '**Consequence'];
        return (
          !text.startsWith(`# ${number}. `) || !parts.every((part) => text.includes(part)) || text.includes('\n## ')
        );
      });
    expect(odd).toEqual([]);
  });
});
