import { useViewer } from './session-gate.js';

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: 'board' | 'organisation';
}

/** The boards one sits on (once each, whatever roles one holds there) and the organisations whose referrals one follows. */
export function usePlaces(): Place[] {
  const { memberships, organisations } = useViewer();
  const places = [
    ...memberships.map(({ board }): Place => ({ id: board.id, name: board.name, kind: 'board' })),
    ...organisations.map(({ id, name }): Place => ({ id, name, kind: 'organisation' })),
  ];
  return [...new Map(places.map((place) => [place.id, place])).values()];
}
