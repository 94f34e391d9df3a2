import { expect, it } from 'vitest';
import { breakListLine } from '../../../shared/text/listLines';

it('goes on with the list', () => {
  expect(breakListLine('Offen:\n- Untertitel fehlen')).toEqual({ removed: 0, inserted: '\n- ' });
  expect(breakListLine('  • eingerückt')).toEqual({ removed: 0, inserted: '\n  • ' });
});
it('ends the list after a line without text', () => {
  expect(breakListLine('- eins\n- ')).toEqual({ removed: 2, inserted: '' });
});
it('leaves other lines alone', () => {
  expect(breakListLine('Text')).toBeUndefined();
  expect(breakListLine('- eins\n')).toBeUndefined();
  expect(breakListLine('15. Dezember')).toBeUndefined();
});
