import { useMemo, useState } from 'react';
import {
  notedToReplies,
  planAnswers,
  type AnswerPlan,
  type NotedAnswer,
  type ReadAnswer,
} from '../../../../shared/domain/answers';
import { membersByAddress, type PlannedReply } from '../../../../shared/domain/invitation';
import { meetingUid } from '../../../../shared/domain/meetings';
import type { Meeting, Member } from '../../../../shared/schema';
import { useRecords } from '../../../live';
import { useAnswerReading, type FileProblem } from '../../../reading';

const SELECTABLE: ReadonlySet<PlannedReply['state']> = new Set(['change', 'outdated', 'uninvited']);

export function isSelectable({ state }: PlannedReply): boolean {
  return SELECTABLE.has(state);
}

interface ReadSoFar {
  readonly byKey: ReadonlyMap<string, ReadAnswer>;
  readonly problems: readonly FileProblem[];
  /** Mails that were read before, or twice at once. */
  readonly twins: number;
}

const NOTHING: ReadSoFar = { byKey: new Map(), problems: [], twins: 0 };

/** Reads files and matches the answers in them with what is known, live; and what a person decides about each. More files may be added. */
export function useAnswerPlan(meeting: Meeting) {
  const meetings = useRecords('meetings').records;
  const attendance = useRecords('attendance').records;
  const members = useRecords('members').records;
  const { now, read: readFiles, cancel } = useAnswerReading();
  const [soFar, setSoFar] = useState(NOTHING);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [noted, setNoted] = useState<ReadonlyMap<string, NotedAnswer>>(new Map());
  const hasAnswers = soFar.byKey.size > 0;
  // Looked through once, and not for every choice: there may be fifty thousand.
  const byAddress = useMemo(
    () => (hasAnswers ? membersByAddress(members) : new Map<string, Member>()),
    [hasAnswers, members],
  );
  const plan: AnswerPlan = useMemo(
    () =>
      planAnswers([...soFar.byKey.values()], {
        meeting,
        meetings,
        attendance,
        members,
        byAddress,
        uidOf: meetingUid,
        chosen,
      }),
    [soFar, meeting, meetings, attendance, members, byAddress, chosen],
  );
  const isSelected = (reply: PlannedReply): boolean =>
    isSelectable(reply) && reply.isPreselected !== toggled.has(reply.key);

  async function read(files: readonly File[]): Promise<void> {
    const { answers, problems } = await readFiles(files);
    setSoFar((known) => {
      const byKey = new Map(known.byKey);
      for (const answer of answers) byKey.set(answer.key, answer);
      return {
        byKey,
        problems: [...known.problems, ...problems],
        twins: known.twins + known.byKey.size + answers.length - byKey.size,
      };
    });
  }

  return {
    plan,
    hasAnswers,
    problems: soFar.problems,
    twins: soFar.twins,
    reading: { now, cancel },
    read,
    isSelected,
    /** All that is taken over, by one step. What a person noted goes before what a calendar says. */
    taken: [...plan.replies.filter(isSelected), ...notedToReplies(plan.words, noted)],
    toggle: (key: string): void => {
      const next = new Set(toggled);
      if (!next.delete(key)) next.add(key);
      setToggled(next);
    },
    /** Says whose an unknown address is; `null` takes that back. */
    choose: (key: string, memberId: string | null): void => {
      const next = new Map(chosen);
      if (memberId === null) next.delete(key);
      else next.set(key, memberId);
      setChosen(next);
    },
    isChosen: (key: string): boolean => chosen.has(key),
    notedOf: (key: string): NotedAnswer | undefined => noted.get(key),
    note: (key: string, answer: NotedAnswer): void => setNoted(new Map(noted).set(key, answer)),
  };
}

export type Answers = ReturnType<typeof useAnswerPlan>;
