import { describe, expect, it } from 'vitest';
import { columnsForNotes, mapRows, planMemberImport, recogniseColumns } from '../../../shared/domain/import';
import { readTextTable } from './readDataFile';

function problemsOf(text: string): readonly string[] {
  const { table } = readTextTable(text);
  const rows = mapRows(table, recogniseColumns(table));
  const plan = planMemberImport({ rows, members: [], institutions: [], topics: [], today: '2026-11-30' });
  return plan.rows.flatMap(({ problems }) => problems.map(({ key }) => key));
}

describe('what goes without saying', () => {
  it('is that a column of tags holds tags, but not that topics become tags', () => {
    expect(problemsOf('Vorname;Nachname;Schlagwörter\nIlka;Moor;"E-Akte; KI"\n')).toEqual([]);
    expect(problemsOf('Vorname;Nachname;Themen\nIlka;Moor;"E-Akte; KI"\n')).toEqual(['import.problem.unknownTopics']);
  });

  it('is that notes go into the notes, but not that another column does', () => {
    const { table } = readTextTable('Name;Notizen;Lieblingsfarbe\nIlka Moor;neu;blau\n');
    const columns = recogniseColumns(table);
    expect(columns.map(({ field }) => field)).toEqual(['fullName', 'notes', 'notes']);
    expect(columnsForNotes(columns).map(({ heading }) => heading)).toEqual(['Lieblingsfarbe']);
  });
});
