import { describe, expect, it } from 'vitest';
import { chooseDropPlace } from '../../../renderer/ui/fields/dropPlaces';

const main = { name: 'main', isMain: true };
const [one, other] = [
  { name: 'one', isMain: false },
  { name: 'other', isMain: false },
];

describe('chooseDropPlace', () => {
  it('takes the one list of a page, whatever else is open', () => {
    expect(chooseDropPlace([one, main, other])).toBe(main);
  });
  it('takes the only place there is', () => {
    expect(chooseDropPlace([one])).toBe(one);
  });
  it('does not guess between several', () => {
    expect(chooseDropPlace([one, other])).toBe('several');
    expect(chooseDropPlace([main, main])).toBe('several');
  });
  it('knows none where there is none', () => {
    expect(chooseDropPlace([])).toBeUndefined();
  });
});
