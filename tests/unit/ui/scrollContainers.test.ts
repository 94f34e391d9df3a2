import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const renderer = fileURLToPath(new URL('../../../renderer/', import.meta.url));
const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));

/** Selectors of the rules that make something scroll without making it the place that what is inside is positioned in. */
function unplaced(css: string): readonly string[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].flatMap(([, selector = '', rule = '']) =>
    /overflow(?:-[xy])?:\s*(?:auto|scroll)/u.test(rule) && !/position:\s*(?!static)\w/u.test(rule)
      ? [selector.trim()]
      : [],
  );
}

describe('what scrolls', () => {
  it('is found', () => {
    expect(unplaced('.a { overflow: auto; } .b { position: relative; overflow-y: scroll; }')).toEqual(['.a']);
    expect(sheets.length).toBeGreaterThan(50);
  });

  it.each(sheets)('holds its hidden parts, so that they do not make what is around it scroll: %s', (file) => {
    expect(unplaced(readFileSync(`${renderer}/${file}`, 'utf8'))).toEqual([]);
  });
});
