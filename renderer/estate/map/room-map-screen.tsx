import { Button, Segmented, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { counterPath, roomPath } from '../paths.ts';
import { NoRoomsYet } from '../no-rooms-yet.tsx';
import { BuildingGrid } from './building-grid.tsx';
import { MapLegend } from './map-legend.tsx';
import { roomsOfBuilding } from './map-layout.ts';
import type { MapBuilding } from './map-layout.ts';
import { directionOf, nextSquare } from './map-step.ts';
import type { Square } from './map-step.ts';
import { RoomStrip } from './room-strip.tsx';
import type { Colouring } from './room-square.tsx';
import './room-map.css';

/** The room map (房态图): every building as a grid, by state or by arrears; a room opens the counter. */
export function RoomMapScreen() {
  const { t } = useTranslation();
  const map = useRead('rooms.map', {});
  const [colouring, setColouring] = useState<Colouring>('state');
  const buildings = map.data?.buildings ?? [];
  return (
    <PageFrame
      title={t('estate.map.title')}
      layout="table"
      note={buildings.length === 0 ? undefined : t('estate.map.hint')}
      filters={
        buildings.length === 0 ? undefined : (
          <>
            <Segmented
              aria-label={t('estate.map.colourBy')}
              value={colouring}
              onChange={setColouring}
              options={[
                { value: 'state', label: t('estate.map.byState') },
                { value: 'arrears', label: t('estate.map.byArrears') },
              ]}
            />
            <Select
              className="map-jump"
              aria-label={t('estate.map.building')}
              placeholder={t('estate.map.building')}
              value={null}
              options={buildings.map((building) => ({ value: building.id, label: building.name }))}
              onChange={(id: number) => document.getElementById(`building-${id}`)?.scrollIntoView()}
              showSearch={{ optionFilterProp: 'label' }}
            />
            <MapLegend rooms={buildings.flatMap(roomsOfBuilding)} colouring={colouring} />
          </>
        )
      }
    >
      <Loaded read={map}>
        {(loaded) =>
          loaded.buildings.length === 0 ? (
            <NoRoomsYet />
          ) : (
            <RoomMap buildings={loaded.buildings} colouring={colouring} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}

function RoomMap(props: { readonly buildings: readonly MapBuilding[]; readonly colouring: Colouring }) {
  const { t } = useTranslation();
  const { buildings, colouring } = props;
  const mayReceive = useMay('counter.room');
  const [activeId, setActiveId] = useState<number | null>(null);
  const [pointedId, setPointedId] = useState<number | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const rooms = useMemo(
    () => new Map(buildings.flatMap(roomsOfBuilding).map((room) => [room.id, room])),
    [buildings],
  );
  const first = rooms.keys().next().value ?? null;
  const tabbedId = activeId !== null && rooms.has(activeId) ? activeId : first;
  const shown = rooms.get(pointedId ?? activeId ?? 0);

  const open = (roomId: number) => navigate(mayReceive ? counterPath(roomId) : roomPath(roomId));
  const hear = (event: KeyboardEvent) => {
    const square = squareUnder(event.target);
    if (square === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const roomId = idOf(square);
    const direction = directionOf(event.key);
    if (direction !== null) {
      const squares = [...(sheet.current?.querySelectorAll<HTMLElement>('[data-room-id]') ?? [])].map(
        measured,
      );
      const next = nextSquare(squares, measured(square), direction);
      if (next !== null) focusRoom(sheet.current, next.id);
      // The line below follows the key, not the mouse that rests somewhere.
      setPointedId(null);
    } else if (event.key === ' ' || event.key === 'i' || event.key === 'I') navigate(roomPath(roomId));
    else if (event.key === 'Enter') open(roomId);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={sheet}
        className="room-map"
        role="group"
        aria-label={t('estate.map.title')}
        onKeyDown={hear}
        onClick={(event: MouseEvent) => {
          const square = squareUnder(event.target);
          if (square !== null) open(idOf(square));
        }}
        onFocus={(event: FocusEvent) => {
          const square = squareUnder(event.target);
          if (square !== null) setActiveId(idOf(square));
        }}
        onPointerOver={(event) => {
          const square = squareUnder(event.target);
          setPointedId(square === null ? null : idOf(square));
        }}
        onPointerLeave={() => setPointedId(null)}
      >
        {buildings.map((building) => (
          <BuildingGrid
            key={building.id}
            building={building}
            colouring={colouring}
            activeId={roomsOfBuilding(building).some((room) => room.id === tabbedId) ? tabbedId : null}
          />
        ))}
      </div>
      <RoomStrip room={shown ?? null}>
        {shown === undefined ? null : (
          <>
            {mayReceive ? (
              <Button size="small" type="primary" onClick={() => navigate(counterPath(shown.id))}>
                {t('estate.map.openCounter')}
              </Button>
            ) : null}
            <Button size="small" onClick={() => navigate(roomPath(shown.id))}>
              {t('estate.map.openRoom')}
            </Button>
          </>
        )}
      </RoomStrip>
    </>
  );
}

function squareUnder(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-room-id]') : null;
}

function idOf(square: HTMLElement): number {
  return Number(square.dataset['roomId']);
}

function measured(square: HTMLElement): Square {
  const { left, top, width, height } = square.getBoundingClientRect();
  return { id: idOf(square), left, top, width, height };
}

function focusRoom(sheet: HTMLElement | null, roomId: number): void {
  const square = sheet?.querySelector<HTMLElement>(`[data-room-id="${roomId}"]`);
  square?.focus();
  square?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
