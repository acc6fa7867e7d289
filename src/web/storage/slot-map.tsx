import { Flex, Typography } from 'antd';
import type { Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import './slot-map.css';
import { storageWords } from './words';

type Place = Shape<'PlaceView'>;

interface SlotMapProps {
  root: Place;
  within: readonly Place[];
  chosen: string | null;
  onChoose: (slotId: string) => void;
}

/** The slots of a place as they stand: by room and rack, each a button that says how full it is in words and by its filling. */
export function SlotMap({ root, within, chosen, onChoose }: SlotMapProps) {
  const words = useWords(storageWords);
  const below = (id: string) => within.filter(({ parentId }) => parentId === id);
  const divided = new Set(within.map(({ parentId }) => parentId));
  const groups = within.filter(
    ({ id }) => divided.has(id) && below(id).some((part) => !divided.has(part.id)),
  );
  return (
    <section aria-label={words.map}>
      <Flex vertical gap={16}>
        {groups.map((group) => (
          <section key={group.id} aria-label={group.path}>
            {group.id !== root.id && <Heading place={group} />}
            <div className="slot-map">
              {below(group.id)
                .filter(({ id }) => !divided.has(id))
                .map((slot) => (
                  <Slot key={slot.id} slot={slot} chosen={slot.id === chosen} onChoose={onChoose} />
                ))}
            </div>
          </section>
        ))}
      </Flex>
    </section>
  );
}

function Heading({ place }: { place: Place }) {
  const words = useWords(storageWords);
  const term = useTerms();
  return (
    <Typography.Title level={2} style={{ fontSize: 15, margin: '0 0 6px' }}>
      {place.path}{' '}
      <Typography.Text type="secondary">
        {term('placeKinds', place.kind)} · {words.things(place.itemCount)}
      </Typography.Text>
    </Typography.Title>
  );
}

function Slot({ slot, chosen, onChoose }: { slot: Place; chosen: boolean; onChoose: (id: string) => void }) {
  const words = useWords(storageWords);
  const { id, code, name, capacity, itemCount, inUse } = slot;
  const full = capacity !== null && itemCount >= capacity;
  const filling = itemCount === 0 ? 'empty' : full ? 'full' : 'filled';
  const says =
    itemCount === 0
      ? words.empty
      : capacity === null
        ? words.things(itemCount)
        : words.ofRoom(itemCount, capacity);
  return (
    <button
      type="button"
      className={`slot slot-${filling}${inUse ? '' : ' slot-ended'}`}
      aria-pressed={chosen}
      title={code}
      onClick={() => onChoose(id)}
    >
      <strong>{name}</strong>
      <span>{inUse ? says : words.notInUse}</span>
      {full && <span>{words.full}</span>}
    </button>
  );
}
