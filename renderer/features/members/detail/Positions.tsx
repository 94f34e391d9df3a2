import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ulid } from '../../../../shared/ulid';
import { chooseMain, positionsOn } from '../../../../shared/domain/membership';
import type { Member, Position } from '../../../../shared/schema';
import { useToday } from '../../../live';
import { Button, Section, useMessages } from '../../../ui';
import styles from './detail.module.css';
import { addPosition, patchPosition, removePosition, sortPositions, succeedPosition } from './positionEdits';
import { PositionForm } from './PositionForm';
import { PositionItem } from './PositionItem';
import type { SaveMember } from './SaveMember';

/** A person's offices, now and before. Minutes keep the office of their day. */
export function Positions({ member, save }: { readonly member: Member; readonly save: SaveMember }) {
  const { t } = useMessages();
  const today = useToday();
  const [editedId, setEditedId] = useState<string | null>(null);
  const thisMonth = today.slice(0, 7);
  const held = positionsOn(member, today);
  const rankOf = ({ id }: Position): 'main' | 'beside' | 'only' | 'former' => {
    const at = held.findIndex((position) => position.id === id);
    if (at < 0) return 'former';
    return held.length === 1 ? 'only' : at === 0 ? 'main' : 'beside';
  };

  function change(edit: (positions: readonly Position[]) => readonly Position[]): Promise<unknown> {
    return save((current) => ({ positions: edit(current.positions) }));
  }
  function open(edit: (positions: readonly Position[], id: string) => readonly Position[]): Promise<unknown> {
    const id = ulid();
    setEditedId(id);
    return change((positions) => edit(positions, id));
  }

  return (
    <Section
      title={t('members.positions')}
      level={3}
      actions={
        <Button
          changesData
          variant="quiet"
          size="small"
          icon={Plus}
          onPress={() => open((positions, id) => addPosition(positions, id, ''))}
        >
          {t('members.positionAdd')}
        </Button>
      }
    >
      {member.positions.length === 0 && <p className={styles.muted}>{t('members.noPositions')}</p>}
      <ul className={styles.stations}>
        {sortPositions(member.positions, today).map((position) => (
          <li key={position.id}>
            {position.id === editedId ? (
              <PositionForm
                position={position}
                onPatch={(patch) => change((positions) => patchPosition(positions, position.id, patch))}
                onRemove={() => change((positions) => removePosition(positions, position.id))}
                onDone={() => setEditedId(null)}
              />
            ) : (
              <PositionItem
                memberId={member.id}
                position={position}
                rank={rankOf(position)}
                onEdit={() => setEditedId(position.id)}
                onChooseMain={() => change((positions) => chooseMain(positions, position.id))}
                onEnd={() => change((positions) => patchPosition(positions, position.id, { to: thisMonth }))}
                onSucceed={() => open((positions, id) => succeedPosition(positions, position.id, id, thisMonth))}
                onRemove={() => change((positions) => removePosition(positions, position.id))}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
