import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const renderer = fileURLToPath(new URL('../../../renderer/', import.meta.url));
const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
const tokens = readFileSync(`${renderer}/ui/styles/tokens.css`, 'utf8');

/** Declarations that move something for a time of their own instead of one of the tokens. */
function ownTimes(css: string): readonly string[] {
  return [...css.matchAll(/(?:transition|animation)(?:-duration|-delay)?:([^;]*);/gu)].flatMap(([, value = '']) =>
    /(?<![\w-])[\d.]+m?s\b/u.test(value) ? [value.trim()] : [],
  );
}

function milliseconds(token: string): number {
  const [, number = '', unit] = new RegExp(`--${token}: ([\\d.]+)(m?s);`, 'u').exec(tokens) ?? [];
  return Number(number) * (unit === 's' ? 1000 : 1);
}

describe('motion', () => {
  it('is found', () => {
    expect(ownTimes('.a { transition: width 0.3s; animation: b var(--motion) both; }')).toEqual(['width 0.3s']);
  });

  it.each(sheets.filter((file) => !file.endsWith('base.css')))('takes its times from the tokens: %s', (file) => {
    expect(ownTimes(readFileSync(`${renderer}/${file}`, 'utf8'))).toEqual([]);
  });

  it('is over before one waits for it', () => {
    expect(milliseconds('motion-quick')).toBeGreaterThan(0);
    expect(Math.max(milliseconds('motion-quick'), milliseconds('motion'))).toBeLessThanOrEqual(200);
  });

  it('stops for those who asked their system for less of it', () => {
    const [, rule = ''] =
      /prefers-reduced-motion: reduce\) \{([\s\S]*?)\n\}/u.exec(
        readFileSync(`${renderer}/ui/styles/base.css`, 'utf8'),
      ) ?? [];
    expect(rule).toContain('transition-duration: 0s');
    expect(rule).toContain('animation-iteration-count: 1');
  });
});
