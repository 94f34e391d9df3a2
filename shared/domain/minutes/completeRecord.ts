import { parseMinutesContent } from '../../documents';
import type { AgendaItem, Minutes, WithheldItem } from '../../schema';
import { RED } from '../../schema/confidentiality';
import { withDefaults } from '../../schema/records';
import { compareAgendaItems, hiddenItems, isAgendaPoint, toShareable, type LabelOf } from '../agenda';
import type { MinutesSource } from './MinutesSource';
import { newestVersions } from './versions';

/**
 * [Note: withheld items] An item that is TLP:RED for another reason than its meeting never leaves its laptop. The minutes that this laptop
 * freezes do: in them it stands with number and label, so that the numbers of the others are those of the agenda. A laptop without the item
 * must not conclude that the record has changed, nor number anew; so the minutes note where it stands (`withheldItems`), and everywhere
 * else that note stands in for the item until the laptop that has it freezes the meeting again. It does so also where an earlier state of the item is at hand:
 * somebody has said since that it is TLP:RED.
 */
export interface CompleteRecord<S extends MinutesSource> {
  /** What may be shown, frozen and sent, with what is known of the items that are elsewhere. */
  readonly source: S;
  /** Items that are TLP:RED on another laptop, in the order of the agenda. */
  readonly elsewhere: readonly WithheldItem[];
  /** Items that are TLP:RED on this one. */
  readonly hidden: readonly AgendaItem[];
  /** The minutes hold such an item and do not say where: an earlier version of Verbund froze them. From here it would be lost. */
  readonly isIncomplete: boolean;
}

export interface RecordOptions {
  readonly labelOf: LabelOf;
  /** Of this laptop. */
  readonly deviceId: string;
}

/** @param versions of the meeting's minutes, the newest first */
export function completeRecord<S extends MinutesSource>(
  source: S,
  versions: readonly Minutes[],
  { labelOf, deviceId }: RecordOptions,
): CompleteRecord<S> {
  const newest = newestVersions(versions);
  const hidden = hiddenItems(source, labelOf);
  const own = new Set(hidden.map(({ id }) => id));
  const noted = new Map(newest.flatMap(({ withheldItems }) => withheldItems.map((item) => [item.id, item])));
  const elsewhere = [...noted.values()]
    .filter(({ id, by }) => by !== deviceId && !own.has(id))
    .sort(compareAgendaItems);
  const replaced = new Set(elsewhere.map(({ id }) => id));
  const shareable = toShareable(
    {
      ...source,
      agendaItems: source.agendaItems.filter(({ id }) => !replaced.has(id)),
      outcomes: source.outcomes.filter(({ agendaItemId }) => !replaced.has(agendaItemId)),
    },
    labelOf,
  );
  const complete =
    elsewhere.length === 0
      ? shareable
      : {
          ...shareable,
          agendaItems: [...shareable.agendaItems, ...elsewhere.map(toPlaceholder)].sort(compareAgendaItems),
        };
  const labelled = complete.agendaItems.filter((item) => isAgendaPoint(item) && item.title === RED).length;
  return {
    source: complete,
    elsewhere,
    hidden,
    isIncomplete: newest.some((minutes) => minutes.createdBy !== deviceId && labelledItems(minutes) > labelled),
  };
}

/** What the next version has to note of the items that it holds with their label alone, in the order of the agenda. */
export function withheldFrom(
  { hidden, elsewhere }: Pick<CompleteRecord<MinutesSource>, 'hidden' | 'elsewhere'>,
  deviceId: string,
): readonly WithheldItem[] {
  const own = hidden.map(({ id, kind, position, goal, plannedMinutes, spentSeconds }) => ({
    id,
    by: deviceId,
    kind,
    position,
    goal,
    plannedMinutes,
    spentSeconds,
  }));
  return [...own, ...elsewhere].sort(compareAgendaItems);
}

function toPlaceholder({ by: _by, ...item }: WithheldItem): AgendaItem {
  return withDefaults('agendaItems', { ...item, title: RED });
}

function labelledItems({ content }: Minutes): number {
  const frozen = parseMinutesContent(content);
  return frozen.ok ? frozen.value.agenda.filter(({ title }) => title === RED).length : 0;
}
