/** One kind of thing that an extract leaves out, and how many of it the full minutes have. */
export type Omission = {
  readonly type:
    | 'attendees'
    | 'presenceTimes'
    | 'excused'
    | 'absent'
    | 'roles'
    | 'presenters'
    | 'owners'
    | 'mentions'
    | 'pictures'
    | 'items'
    | 'texts'
    | 'information'
    | 'decisions'
    | 'tasks'
    | 'annexes'
    | 'distribution';
  readonly count: number;
};

export function createOmissions(counts: readonly (readonly [Omission['type'], number])[]): readonly Omission[] {
  return counts.flatMap(([type, count]) => (count > 0 ? [{ type, count }] : []));
}
