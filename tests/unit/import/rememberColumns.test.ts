import { describe, expect, it } from 'vitest';
import { overrideColumn, recallColumns, rememberColumns, type ColumnMapping } from '../../../shared/domain/import';

const column = (index: number, heading: string, field: ColumnMapping['field']): ColumnMapping => {
  return { index, heading, field, samples: [] };
};
const proposed = [column(0, 'Name', 'fullName'), column(1, 'Nr.', 'ignored'), column(2, 'Größe', 'ignored')];

describe('columns that a person corrected', () => {
  const corrected = overrideColumn(proposed, 1, 'memberId');
  const remembered = rememberColumns([], proposed, corrected);

  it('are proposed again for the same headings, however they are spelled', () => {
    const again = [column(0, 'NAME', 'fullName'), column(1, 'Nr', 'ignored'), column(2, 'Groesse', 'ignored')];
    expect(recallColumns(again, remembered)?.map(({ field }) => field)).toEqual(['fullName', 'memberId', 'ignored']);
  });

  it('mean nothing for other headings, nor where they say what is proposed anyway', () => {
    expect(recallColumns([column(0, 'Name', 'fullName')], remembered)).toBeUndefined();
    expect(recallColumns([...proposed].reverse(), remembered)).toBeUndefined();
    expect(recallColumns(corrected, remembered)).toBeUndefined();
  });

  it('are forgotten once a person takes what is proposed, and nothing is written where nothing changed', () => {
    expect(rememberColumns(remembered, proposed, proposed)).toEqual([]);
    expect(rememberColumns(remembered, [column(0, 'Ort', 'city')], [column(0, 'Ort', 'city')])).toBe(remembered);
  });

  it('of a newer version are passed over, field by field', () => {
    const newer = [{ headings: remembered[0]?.headings ?? '', fields: ['shoeSize', 'memberId', 'ignored'] }];
    expect(recallColumns(proposed, newer)?.map(({ field }) => field)).toEqual(['fullName', 'memberId', 'ignored']);
  });

  it('are kept for some kinds of files, the latest first', () => {
    let all = remembered;
    for (let index = 0; index < 50; index += 1) {
      const own = [column(0, `Spalte ${index}`, 'ignored')];
      all = rememberColumns(all, own, overrideColumn(own, 0, 'notes'));
    }
    expect(all.length).toBe(40);
    expect(all[0]?.headings).toBe('spalte 49');
  });
});
