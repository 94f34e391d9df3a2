import type { Minutes, Objection } from '../../schema';

/** How far the minutes of a meeting are: each stage follows the one before, and nothing goes back a stage on its own. */
export type MinutesStage = 'frozen' | 'circulated' | 'approved';

/**
 * What has to happen next. `wait`: the deadline for objections is still running. `settle`: an objection is open. `revise`:
 * one was accepted, and the record still says what it objects to. `establish`: nobody objected in time, which someone has to
 * state. `decide`: a meeting has to approve.
 */
export type MinutesStep = 'circulate' | 'wait' | 'settle' | 'revise' | 'establish' | 'decide' | 'none';

export interface MinutesStanding {
  /** The version in force. */
  readonly latest: Minutes;
  readonly stage: MinutesStage;
  readonly next: MinutesStep;
  /** Of every version, the oldest first. */
  readonly objections: readonly RaisedObjection[];
  readonly openCount: number;
}

export interface RaisedObjection {
  readonly objection: Objection;
  /** The version that it was raised against. */
  readonly minutes: Minutes;
}

/**
 * Where the minutes of a meeting stand.
 * @param versions of one meeting, the newest first; without addenda
 * @param today `YYYY-MM-DD`
 * @returns undefined where the meeting has no minutes yet
 */
export function minutesStanding(versions: readonly Minutes[], today: string): MinutesStanding | undefined {
  const [latest] = versions;
  if (!latest) return undefined;
  const objections = versions
    .flatMap((minutes) => minutes.objections.map((objection) => ({ objection, minutes })))
    .sort((a, b) => compare(a.objection.raisedOn, b.objection.raisedOn) || compare(a.objection.id, b.objection.id));
  const openCount = objections.filter(({ objection }) => objection.state === 'open').length;
  return { latest, stage: stageOf(latest), next: stepAfter(latest, openCount, today), objections, openCount };
}

function stageOf({ approvedOn, circulatedAt }: Minutes): MinutesStage {
  if (approvedOn !== '') return 'approved';
  return circulatedAt === '' ? 'frozen' : 'circulated';
}

function stepAfter(latest: Minutes, openCount: number, today: string): MinutesStep {
  // Settled even after the approval: whoever objects late gets an answer, if need be by an addendum.
  if (openCount > 0) return 'settle';
  if (latest.approvedOn !== '') return 'none';
  if (latest.objections.some(({ state }) => state === 'accepted')) return 'revise';
  if (latest.circulatedAt === '') return 'circulate';
  if (today <= latest.objectionsUntil) return 'wait';
  return latest.approval === 'silence' ? 'establish' : 'decide';
}

/** Calendar days that a network has to object, where it says nothing else: two weeks. */
const OBJECTION_DAYS = 14;

/**
 * The last day for objections as it is proposed.
 * @param today `YYYY-MM-DD`
 */
export function proposeDeadline(today: string): string {
  return new Date(Date.parse(today) + OBJECTION_DAYS * 86_400_000).toISOString().slice(0, 10);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
